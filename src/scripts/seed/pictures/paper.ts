const LINE_HEIGHT = 26
const TOP = 760

/** A one-page PDF with a few lines of text, as an office would send it. */
export function paper(lines: string[]): Buffer {
  const text = lines.map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`).join(" ")
  const page = `BT /F1 14 Tf ${LINE_HEIGHT} TL 72 ${TOP} Td ${text} ET`
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R" +
      " /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]
  const parts = ["%PDF-1.4\n"]
  const offsets = objects.map((body, i) => {
    const offset = parts.join("").length
    parts.push(`${i + 1} 0 obj\n${body}\nendobj\n`)
    return `${String(offset).padStart(10, "0")} 00000 n \n`
  })
  const start = parts.join("").length
  const size = objects.length + 1
  parts.push(`xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`)
  parts.push(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.from(parts.join(""), "latin1")
}
