import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { CLAIM_SECONDS, QUEUED_SECONDS_MAX } from "../../../src/modules/catalog/rules"
import CatalogModuleService from "../../../src/modules/catalog/service"

const NOW = new Date("2026-03-01T12:00:00Z")
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

moduleIntegrationTestRunner<CatalogModuleService>({
  moduleName: "catalog",
  resolve: "./src/modules/catalog",
  pathToMigrations: resolve("src/modules/catalog/migrations"),
  testSuite: ({ service }) => {
    const start = (change: object = {}) =>
      service.startImport({
        ...{ seller_id: "sel_1", kind: "products", submit: true, filename: "goods.csv" },
        ...{ file_id: "file_1", created_by: "user_1" },
        ...change,
      })
    const progress = {
      ...{ total_rows: 10, processed: 4, created: 2, updated: 1, unchanged: 0, failed: 1 },
      problems: [{ row_number: 3, column: "stock", message: "No" }],
    }
    const shown = (id: string) => service.retrieveCatalogImport(id)

    it("starts one import of a store at a time, also of two at one moment", async () => {
      const both = await Promise.allSettled([start(), start()])
      const [won] = both.flatMap((one) => (one.status === "fulfilled" ? [one.value.id] : []))
      const [lost] = both.flatMap((one) => (one.status === "rejected" ? [one.reason.message] : []))
      expect(lost).toContain(`Import ${won} of goods.csv is queued; accepted: one at a time`)
      await expect(start({ seller_id: "sel_2" })).resolves.toMatchObject({ status: "queued" })
    })

    it("is claimed by one of two, and by another only once the claim is over", async () => {
      const { id } = await start()
      const claims = await Promise.all([service.claimImport(id, NOW), service.claimImport(id, NOW)])
      expect(claims.filter(Boolean)).toHaveLength(1)
      expect(await service.claimImport(id, after(CLAIM_SECONDS))).toBeNull()
      expect(await service.claimImport(id, after(CLAIM_SECONDS + 1))).not.toBeNull()
      expect(await shown(id)).toMatchObject({ status: "running", started_at: NOW })
    })

    it("keeps what a batch came to only for the claim that is valid", async () => {
      const { id } = await start()
      const first = (await service.claimImport(id, NOW))!
      const renewed = await service.saveImportProgress(first, progress, after(5))
      expect(renewed).toEqual({ id, claimed_until: after(CLAIM_SECONDS + 5) })
      expect(await service.saveImportProgress(first, progress, after(6))).toBeNull()
      expect(await service.endImport(first, { status: "completed" }, after(6))).toBe(false)
      expect(await shown(id)).toMatchObject({
        processed_rows: 4,
        created_count: 2,
        failed_count: 1,
      })
      expect(await service.listCatalogImportErrors({})).toHaveLength(1)
      expect(await service.endImport(renewed!, { status: "completed" }, after(7))).toBe(true)
      expect(await shown(id)).toMatchObject({ status: "completed", finished_at: after(7) })
    })

    it("that is cancelled counts the batch under way and takes no other", async () => {
      const { id } = await start()
      const claim = (await service.claimImport(id, NOW))!
      await service.cancelImport({ id, seller_id: "sel_1" }, after(1))
      expect(await service.saveImportProgress(claim, progress, after(2))).toBeNull()
      expect(await shown(id)).toMatchObject({ status: "cancelled", processed_rows: 4 })
      expect(await service.claimImport(id, after(999))).toBeNull()
      await expect(start()).resolves.toMatchObject({ status: "queued" })
    })

    it.each([
      ["of another store", { seller_id: "sel_2" }, "was not found"],
      [
        "that is over",
        { seller_id: "sel_1" },
        "is failed; only these can be cancelled: queued, run",
      ],
    ])("%s cannot be cancelled", async (_, whose, message) => {
      const { id } = await start()
      const claim = (await service.claimImport(id, NOW))!
      await service.endImport(claim, { status: "failed", failure: "No" }, NOW)
      await expect(service.cancelImport({ id, ...whose }, NOW)).rejects.toThrow(message)
    })

    it("is lost when its worker is gone or nobody began it, and not before", async () => {
      const { id } = await start()
      const waiting = await start({ seller_id: "sel_2" })
      const created = new Date(waiting.created_at).getTime()
      await service.claimImport(id, NOW)
      expect(await service.listLostImports(after(CLAIM_SECONDS))).toEqual([])
      expect(await service.listLostImports(after(CLAIM_SECONDS + 1))).toEqual([id])
      const late = new Date(created + (QUEUED_SECONDS_MAX + 1) * 1000)
      expect((await service.listLostImports(late)).sort()).toEqual([id, waiting.id].sort())
    })
  },
})
