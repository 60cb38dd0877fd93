const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

/** Number formats of the file's own begin here; those below are Excel's. */
const FORMAT_FIRST = 164

export type Style = { format?: string; bold?: boolean }

export const sheetPath = (number: number) => `xl/worksheets/sheet${number}.xml`

/** The looks that cells of a workbook can have, each once. Number 0 is plain. */
export class Styles {
  private readonly known = new Map<string, { id: number; format: string; bold: boolean }>()

  constructor() {
    this.idOf({})
  }

  idOf({ format = "", bold = false }: Style): number {
    const key = `${bold}${format}`
    const style = this.known.get(key) ?? { id: this.known.size, format, bold }
    this.known.set(key, style)
    return style.id
  }

  xml(): string {
    const styles = [...this.known.values()]
    const formats = [...new Set(styles.map(({ format }) => format).filter(Boolean))]
    const idOf = (format: string) => (format ? FORMAT_FIRST + formats.indexOf(format) : 0)
    const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`
    const border = "<border><left/><right/><top/><bottom/><diagonal/></border>"
    return [
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">`,
      ...formats.map(
        (code) => `<numFmt numFmtId="${idOf(code)}" formatCode="${escapeXml(code)}"/>`
      ),
      `</numFmts><fonts count="2">${font("")}${font("<b/>")}</fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill></fills>',
      `<borders count="1">${border}</borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${styles.length}">`,
      ...styles.map(
        ({ format, bold }) =>
          `<xf numFmtId="${idOf(format)}" fontId="${bold ? 1 : 0}" fillId="0" borderId="0" xfId="0"` +
          ' applyNumberFormat="1" applyFont="1"/>'
      ),
      '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      "</styleSheet>",
    ]
      .join("")
      .replace('<numFmts count="0"></numFmts>', "")
  }
}

/** The files of a workbook beside its sheets and styles, each with its path. */
export function packageFiles(names: readonly string[]): [path: string, xml: string][] {
  const numbers = names.map((_, i) => i + 1)
  return [
    ["xl/workbook.xml", workbookXml(names)],
    ["xl/_rels/workbook.xml.rels", workbookRelations(numbers)],
    ["_rels/.rels", relations([`${relation(1, "officeDocument", "xl/workbook.xml")}`])],
    ["[Content_Types].xml", contentTypes(numbers)],
  ]
}

const workbookXml = (names: readonly string[]) =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
  "<bookViews><workbookView/></bookViews><sheets>" +
  names
    .map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join("") +
  "</sheets></workbook>"

function workbookRelations(numbers: number[]) {
  const sheets = numbers.map((n) => relation(n, "worksheet", `worksheets/sheet${n}.xml`))
  return relations([...sheets, relation(numbers.length + 1, "styles", "styles.xml")])
}

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

const relations = (inner: string[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner.join("")}</Relationships>`

const contentTypes = (numbers: number[]) =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ' +
  'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  [
    part("xl/workbook.xml", "sheet.main"),
    part("xl/styles.xml", "styles"),
    ...numbers.map((number) => part(sheetPath(number), "worksheet")),
  ].join("") +
  "</Types>"

const part = (path: string, type: string) =>
  `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`

export type SheetLook = { widths: readonly (number | undefined)[]; styles: readonly number[] }

/** A sheet up to its first row, which stays in sight. */
export function sheetHead({ widths, styles }: SheetLook): string {
  const columns = widths.map((width, i) => {
    const size = width === undefined ? "" : ` width="${width}" customWidth="1"`
    return `<col min="${i + 1}" max="${i + 1}"${size} style="${styles[i] ?? 0}"/>`
  })
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews>${columns.length ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>`
  )
}

export const sheetTail = (filter?: string) =>
  `</sheetData>${filter ? `<autoFilter ref="${filter}"/>` : ""}</worksheet>`

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const SPECIAL = /[&<>"]/
const ALL_SPECIAL = /[&<>"]/g
/** Excel reads `_x0041_` as "A"; so written, it is read as it was. */
const CODE = /_(?=x[0-9A-Fa-f]{4}_)/g

export function escapeXml(text: string): string {
  const escaped = SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (sign) => SIGNS[sign]) : text
  return escaped.includes("_x") ? escaped.replace(CODE, "_x005F_") : escaped
}
