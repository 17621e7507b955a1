"""inline.xlsx by openpyxl: inline strings, booleans, error cells, a date, a number kept as text, a formula without a kept result.  usage: inline_xlsx.py OUT"""

import sys, zipfile
from datetime import datetime
import openpyxl

wb = openpyxl.Workbook()
ws = wb.active
ws.title = "Survey"
ws.append(["District", "Homes", "Answered", "Rate", "Final", "Checked on"])
ws.append(["Upper Lyde", 1250, 412, "=C2/B2", True, datetime(2024, 5, 17)])
ws.append(["Tambleford", 1900, 0, "#DIV/0!", False, datetime(2024, 5, 18, 14, 30)])
ws.append(["Crofter's Bridge", "2,300", None, "#N/A", True, "not yet"])
ws["D2"].number_format = "0.0%"
ws["D4"].data_type = "e"
for c in ("B2", "B3"):
    ws[c].number_format = "#,##0"
wb.properties.created = wb.properties.modified = datetime(2019, 1, 2)
wb.save(f"{sys.argv[1]}/inline.xlsx")
