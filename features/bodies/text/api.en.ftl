# The reference page of the programming interface.
