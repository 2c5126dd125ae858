"""Draws a set edition with ReportLab. Reads {page, sheets, lines, shapes, sideways, faces} as JSON; argv: JSON, PDF."""
import json
import math
import sys

from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

edition = json.load(open(sys.argv[1], encoding="utf-8"))
width, height = edition["page"]
for name, face in edition["faces"].items():
    pdfmetrics.registerFont(TTFont(name, face["file"], subfontIndex=face["index"]))
colours = {
    "red": Color(0.85, 0.1, 0.1),
    "grey": Color(0.8, 0.8, 0.8),
    "black": Color(0, 0, 0),
    "white": Color(1, 1, 1),
}
canvas = Canvas(sys.argv[2], pagesize=(width, height), invariant=1)
for sheet in range(1, edition["sheets"] + 1):
    canvas.saveState()
    top = height
    if sheet in edition["sideways"]:
        top = width
        canvas.transform(0, 1, -1, 0, width, 0)
    for shape in edition["shapes"]:
        if shape["sheet"] != sheet:
            continue
        x0, y0, x1, y1 = shape["box"]
        canvas.setFillColor(colours[shape["colour"]])
        canvas.setStrokeColor(colours[shape["colour"]])
        if shape["kind"] == "fill":
            canvas.rect(x0, top - y1, x1 - x0, y1 - y0, stroke=0, fill=1)
        elif shape["kind"] == "frame":
            canvas.rect(x0, top - y1, x1 - x0, y1 - y0, stroke=1, fill=0)
        else:
            canvas.circle((x0 + x1) / 2, top - (y0 + y1) / 2, (x1 - x0) / 2, stroke=1, fill=0)
    for line in edition["lines"]:
        if line["sheet"] != sheet:
            continue
        text = canvas.beginText()
        angle = math.radians(line.get("angle", 0))
        text.setTextTransform(
            math.cos(angle), math.sin(angle), -math.sin(angle), math.cos(angle), line["x"], top - line["y"]
        )
        text.setFillColor(colours[line.get("colour", "black")])
        text.setCharSpace(line["spacing"])
        for run in line["runs"]:
            text.setFont(run["face"], line["size"])
            text.textOut(run["text"])
        canvas.drawText(text)
    canvas.restoreState()
    canvas.showPage()
canvas.save()
