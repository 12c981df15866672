# Changing the register: forms, previews, conflicts, faults.
