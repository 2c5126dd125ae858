"""Packs a PGM as a scanner does: encode.py IN.pgm OUT KIND QUALITY. Bilevel kinds are bare data of one strip, ink as black."""
import sys

from PIL import Image, ImageOps, TiffImagePlugin

TiffImagePlugin.STRIP_SIZE = 1 << 30

source, target, kind, quality = sys.argv[1:5]
image = Image.open(source).convert("L")
if kind == "jpeg2000":
    image.save(target, "JPEG2000", quality_mode="rates", quality_layers=[100 / int(quality) * 8])
elif kind == "cmyk":
    image.convert("CMYK").save(target, "JPEG", quality=int(quality))
elif kind == "jpeg":
    image.save(target, "JPEG", quality=int(quality))
else:
    bilevel = ImageOps.invert(image.point(lambda value: 255 if value > 150 else 0)).convert("1")
    name = {"g3": "group3", "g4": "group4"}[kind]
    bilevel.save(target + ".tif", "TIFF", compression=name, tiffinfo={278: image.height})
    strip = Image.open(target + ".tif")
    offset, length = strip.tag_v2[273][0], strip.tag_v2[279][0]
    with open(target + ".tif", "rb") as file:
        file.seek(offset)
        data = file.read(length)
    if len(strip.tag_v2[273]) != 1:
        raise SystemExit("more than one strip")
    with open(target, "wb") as file:
        file.write(data)
