import { Modules } from "@medusajs/framework/utils"
import { MedusaContainer } from "@medusajs/framework/types"
import { TestEventUtils } from "@medusajs/test-utils"
import { PassThrough } from "node:stream"
import { buffer } from "node:stream/consumers"
import { Cell, openSpreadsheet, SheetFormat, writeSpreadsheet } from "../../src/lib/spreadsheet"
import { CatalogEvents } from "../../src/modules/catalog/events"
import { Actor } from "./actors"
import { Api } from "./runner"

export type SheetLine = Record<string, Cell>

/** A table as a spreadsheet program would save it; columns that a row leaves out are empty. */
export async function aSheet(lines: SheetLine[], format: SheetFormat = "csv"): Promise<Buffer> {
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))]
  const rows = lines.map((line) => columns.map((column) => line[column] ?? ""))
  const to = new PassThrough()
  const bytes = buffer(to)
  await writeSpreadsheet(format, to, [{ name: "Sheet", rows: [columns, ...rows] }])
  return bytes
}

/** The rows of a file, each under the names of its heading. */
export async function linesOf(bytes: Buffer) {
  const [heading, ...rows] = await rowsOf(bytes)
  return rows.map((cells) => Object.fromEntries(heading.map((name, i) => [name, cells[i] ?? ""])))
}

export async function rowsOf(bytes: Buffer) {
  const rows: string[][] = []
  for await (const { cells } of openSpreadsheet(bytes).rows) rows.push(cells)
  return rows
}

/** A run of many rows on a busy machine; the platform's own patience is 15 seconds. */
const PATIENCE_MS = 50_000

/** Waits for the import that the next upload starts, to its end. */
export const nextImport = (container: MedusaContainer) =>
  TestEventUtils.waitSubscribersExecution(
    CatalogEvents.IMPORT_REQUESTED,
    container.resolve(Modules.EVENT_BUS),
    { timeout: PATIENCE_MS }
  )

type Wishes = { kind?: string; submit?: string; filename?: string }

/** Sends a file as the import page does. */
export function sendSheet(api: Api, who: Actor, bytes: Buffer, wishes: Wishes = {}) {
  const { filename = "goods.csv", ...fields } = { kind: "products", ...wishes }
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append("file", new Blob([new Uint8Array(bytes)]), filename)
  return api.post("/seller/imports", form, who)
}

/** Sends a file and waits until its rows are through. */
export async function bringIn(
  api: Api,
  container: MedusaContainer,
  who: Actor,
  bytes: Buffer,
  wishes: Wishes = {}
) {
  const through = nextImport(container)
  const { data } = await sendSheet(api, who, bytes, wishes)
  await through
  const { id } = data.import
  const [done, errors] = await Promise.all([
    api.get(`/seller/imports/${id}`, who),
    api.get(`/seller/imports/${id}/errors?limit=100`, who),
  ])
  return { ...done.data.import, errors: errors.data.errors }
}

type ListedProduct = { id: string; handle: string; updated_at: string; variants: { id: string }[] }

/** A store's products as they are listed, in an order that stays: variants come in any. */
export async function productsOf(api: Api, who: Actor): Promise<ListedProduct[]> {
  const { products } = (await api.get("/seller/products?limit=100&order=title", who)).data
  return products.map((product: ListedProduct) => ({
    ...product,
    variants: [...product.variants].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }))
}
