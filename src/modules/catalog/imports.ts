import { InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { CatalogContent } from "./content"
import CatalogImport from "./models/catalog-import"
import { CLAIM_SECONDS, ImportKind, OPEN_IMPORT_STATUSES, QUEUED_SECONDS_MAX } from "./rules"
import { Ctx, managerOf } from "./storage"

export type CatalogImportRow = InferTypeOf<typeof CatalogImport>
export type StartImport = {
  seller_id: string
  kind: ImportKind
  submit: boolean
  filename: string
  file_id: string
  created_by: string
}
/** Who works on an import knows until when; a claim that somebody else renewed is another one. */
export type ImportClaim = { id: string; claimed_until: Date }
export type ImportProgress = {
  total_rows: number
  processed: number
  created: number
  updated: number
  unchanged: number
  failed: number
  problems: { row_number: number; column: string | null; message: string }[]
}
type EndImport = { status: "completed" | "failed"; failure?: string | null }

const later = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000)
const OPEN = OPEN_IMPORT_STATUSES.map((status) => `'${status}'`).join(", ")

/** Files on their way into a catalogue. One process works on each; what is lost is taken up again. */
export class CatalogImports extends CatalogContent {
  /** The import of a store that is not over, if there is one. */
  async findOpenImport(seller_id: string): Promise<CatalogImportRow | undefined> {
    const [open] = await this.listCatalogImports({ seller_id, status: [...OPEN_IMPORT_STATUSES] })
    return open
  }

  /** Refuses a second import of a store; of two at one moment, the unique index refuses one. */
  async startImport(data: StartImport): Promise<CatalogImportRow> {
    const refuseIfOpen = async () => {
      const open = await this.findOpenImport(data.seller_id)
      if (!open) return
      const message = `Import ${open.id} of ${open.filename} is ${open.status}`
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `${message}; accepted: one at a time, so wait for it or cancel it`
      )
    }
    await refuseIfOpen()
    return await this.createCatalogImports(data).catch(async (error: unknown) => {
      await refuseIfOpen()
      throw error
    })
  }

  /**
   * Takes an import that waits, or whose worker is gone. Null when somebody else has it or it is
   * over: the condition is part of the update, so two who ask at one moment cannot both get it.
   */
  @InjectManager()
  async claimImport(
    id: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<ImportClaim | null> {
    const claimed_until = later(now, CLAIM_SECONDS)
    const rows = await managerOf(context).execute(
      `update catalog_import set status = 'running', claimed_until = ?,
              started_at = coalesce(started_at, ?), updated_at = ?
        where id = ? and deleted_at is null
          and (status = 'queued' or (status = 'running' and claimed_until < ?))
        returning id`,
      [claimed_until, now, now, id, now]
    )
    return rows.length ? { id, claimed_until } : null
  }

  /** Imports that nobody works on although they are not over. */
  @InjectManager()
  async listLostImports(now: Date, @MedusaContext() context: Ctx = {}): Promise<string[]> {
    const rows = await managerOf(context).execute<{ id: string }[]>(
      `select id from catalog_import where deleted_at is null
          and ((status = 'running' and claimed_until < ?) or (status = 'queued' and created_at < ?))
        order by created_at`,
      [now, later(now, -QUEUED_SECONDS_MAX)]
    )
    return rows.map(({ id }) => id)
  }

  /**
   * Writes what one batch came to and renews the claim. Null when the work is to stop: the import
   * was cancelled, in which case this batch still counts, or is another's by now.
   */
  @InjectTransactionManager()
  async saveImportProgress(
    { id, claimed_until }: ImportClaim,
    progress: ImportProgress,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<ImportClaim | null> {
    const renewed = later(now, CLAIM_SECONDS)
    const { total_rows, processed, created, updated, unchanged, failed, problems } = progress
    const rows = await managerOf(context).execute<{ status: string }[]>(
      `update catalog_import set total_rows = ?, processed_rows = processed_rows + ?,
              created_count = created_count + ?, updated_count = updated_count + ?,
              unchanged_count = unchanged_count + ?, failed_count = failed_count + ?,
              claimed_until = ?, updated_at = ?
        where id = ? and status in ('running', 'cancelled') and claimed_until = ?
        returning status`,
      [total_rows, processed, created, updated, unchanged, failed, renewed, now, id, claimed_until]
    )
    if (!rows.length) return null
    if (problems.length) await this.addImportErrors(id, problems, now, context)
    return rows[0].status === "running" ? { id, claimed_until: renewed } : null
  }

  /** In one statement: a file can have as many errors as rows. */
  private async addImportErrors(
    catalog_import_id: string,
    problems: ImportProgress["problems"],
    now: Date,
    context: Ctx
  ) {
    const rows = problems.map((problem) => ({ ...problem, id: generateEntityId("", "caterr") }))
    await managerOf(context).execute(
      `insert into catalog_import_error
              (id, catalog_import_id, row_number, "column", message, created_at, updated_at)
       select id, ?, row_number, "column", message, ?, ?
         from jsonb_to_recordset(?::jsonb)
           as rows(id text, row_number integer, "column" text, message text)`,
      [catalog_import_id, now, now, JSON.stringify(rows)]
    )
  }

  /** Ends an import, if it is still the caller's. */
  @InjectManager()
  async endImport(
    { id, claimed_until }: ImportClaim,
    { status, failure = null }: EndImport,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const rows = await managerOf(context).execute(
      `update catalog_import
          set status = ?, failure = ?, finished_at = ?, claimed_until = null, updated_at = ?
        where id = ? and status = 'running' and claimed_until = ? returning id`,
      [status, failure, now, now, id, claimed_until]
    )
    return rows.length > 0
  }

  /** Stops an import of the store; the batch that is under way is still written. */
  @InjectManager()
  async cancelImport(
    { id, seller_id }: { id: string; seller_id: string },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<CatalogImportRow> {
    const rows = await managerOf(context).execute(
      `update catalog_import set status = 'cancelled', finished_at = ?, updated_at = ?
        where id = ? and seller_id = ? and status in (${OPEN}) and deleted_at is null returning id`,
      [now, now, id, seller_id]
    )
    const [row] = await this.listCatalogImports({ id, seller_id }, {}, context)
    if (rows.length) return row
    if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Import ${id} was not found`)
    const message = `Import ${id} is ${row.status}; only these can be cancelled`
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${message}: ${OPEN_IMPORT_STATUSES.join(", ")}`
    )
  }
}
