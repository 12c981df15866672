# Sentences of the charter engine.
