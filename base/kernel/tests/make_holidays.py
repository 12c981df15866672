#!/usr/bin/env python3
"""Makes holidays.txt anew from an independent source: the Python package `holidays`.

In a throwaway environment:
    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install holidays==0.109
    /tmp/venv/bin/python base/kernel/tests/make_holidays.py > base/kernel/tests/holidays.txt
"""

import holidays

print(f"# Swedish holidays 1990-2099 by the Python package holidays {holidays.__version__}; made by make_holidays.py, not by hand")
print("# year; public holidays; | days free by custom")


def named(year, category):
    days = holidays.Sweden(years=year, include_sundays=False, categories=category, language="sv")
    return [f"{day:%m-%d} {name}" for day, names in sorted(days.items()) for name in sorted(names.split("; "))]


for year in range(1990, 2100):
    print("; ".join([str(year), *named(year, "public"), "|", *named(year, "de_facto")]))
