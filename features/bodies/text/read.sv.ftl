# Reading sources and pasted lists: proposals.
