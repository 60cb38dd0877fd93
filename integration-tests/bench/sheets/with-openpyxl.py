"""Writes the rows of rows.ts from memory; prints the seconds that the writing took."""
import json
import sys
import time
from datetime import datetime, timedelta

from openpyxl import Workbook, __version__
from openpyxl.xml import LXML

count, path = int(sys.argv[1]), sys.argv[2]
heading = ["Order", "Placed", "Customer", "Product", "SKU",
           "Quantity", "Amount", "Currency", "Weight", "Paid"]
first = datetime(2024, 1, 1)
rows = [
    ["order_01JZ%012d" % i, first + timedelta(seconds=97 * i),
     "customer%d@shop.example" % (i % 5000), "Stoneware bowl, glaze no. %d" % (i % 700),
     "%06d" % (i % 9000), i % 9 + 1, (i * 37) % 100000 / 100, "EUR", (i * 13) % 9000 / 1000,
     i % 7 != 0]
    for i in range(1, count + 1)
]
begun, cpu = time.perf_counter(), time.process_time()
book = Workbook(write_only=True)
sheet = book.create_sheet("Sales")
sheet.append(heading)
for row in rows:
    sheet.append(row)
book.save(path)
print(json.dumps({
    "seconds": time.perf_counter() - begun, "cpu": time.process_time() - cpu,
    "version": "openpyxl %s, %s" % (__version__, "lxml" if LXML else "without lxml"),
}))
