import { readFileSync } from 'node:fs';
import { PDFDocument, PDFName } from 'pdf-lib';
const { packings } = await import('./scripts/fuzz/scan/packings.ts');
const { renderSheet } = await import('./src/ingest/ocr/picture/render-sheet.ts');
const { settleSheets } = await import('./src/ingest/ocr/settle-sheets.ts');
const { openPdf } = await import('./src/ingest/pdf/open-pdf.ts');
const { readPdf } = await import('./src/ingest/pdf/read-pdf.ts');
const DPI=200;
const drawing = await (await openPdf(new Uint8Array(readFileSync(process.argv[2])))).promise;
const picture:any = await renderSheet(drawing, Number(process.argv[3]??1), DPI);
let base:string[]|undefined;
for (const packing of packings) {
  const pdf = await PDFDocument.create(); const [width,height]=[picture.width*72/DPI,picture.height*72/DPI]; const page=pdf.addPage([width,height]); const objects=pdf.context.obj({});
  const content=packing.pack(pdf,picture,85,'/tmp/ocr2/packpic').map(({ref,top,bottom}:any,i:number)=>{objects.set(PDFName.of(`I${i}`),ref);return `q ${width} 0 0 ${height*(bottom-top)} 0 ${height*(1-bottom)} cm /I${i} Do Q`});
  const resources=pdf.context.obj({}); resources.set(PDFName.of('XObject'),objects); page.node.set(PDFName.of('Resources'),resources); page.node.set(PDFName.of('Contents'),pdf.context.register(pdf.context.flateStream(content.join('\n'))));
  const bytes=await pdf.save(); const [sheet]:any=await settleSheets(bytes,(await readPdf(bytes)).pages,{ocr:'auto'} as any);
  const lines=sheet.runs.map((r:any)=>r.text); base??=lines;
  console.log(packing.name, lines.length, sheet.ocr?.confidence, lines.join('').length);
  const a=base!.join('|'), b=lines.join('|'); if(a!==b){ lines.forEach((l:string,i:number)=>{ if(l!==base![i]) console.log('   ', JSON.stringify(base![i]),'->',JSON.stringify(l)); }); }
}
process.exit(0);
