import { fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join, resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import axios from "axios"
import { Client } from "@medusajs/framework/pg"
import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { aMerchant, signIn, withToken } from "../../helpers/actors"
import { PICTURE, SECRETS } from "../../helpers/backed-up"
import { command } from "../../helpers/command"
import { anOrder, aReadyCart, aShop } from "../../helpers/orders"
import { addressOf, anEmptyDatabase, ask, contentsOf } from "../../helpers/plain-database"
import { dropDatabase } from "../../helpers/plain-database"
import { Api, souk } from "../../helpers/runner"
import type { ShopSettings } from "../../helpers/shop-process"

const PROCESS = resolve("integration-tests/helpers/shop-process.ts")
const RESTORED = "backup_restored"
const PAUSE_MS = 300
/** Two applications start, on a machine that may be busy with other things. */
const PATIENCE_MS = 400_000
const EMAIL = "mia@example.com"

souk(({ api, getContainer, dbConfig }) => {
  const folder = mkdtempSync(join(tmpdir(), "souk-backup-"))
  const database = dbConfig.dbName
  let container: MedusaContainer

  beforeAll(() => {
    container = getContainer()
  })
  afterAll(async () => {
    await dropDatabase(RESTORED)
    rmSync(folder, { recursive: true, force: true })
  })

  /** What there is when nobody reacts to anything any more. */
  async function contentsAtRest() {
    let before = await contentsOf(database)
    for (;;) {
      await wait(PAUSE_MS)
      const now = await contentsOf(database)
      if (JSON.stringify(now) === JSON.stringify(before)) return now
      before = now
    }
  }

  /** A backup stands still as soon as its snapshot is taken, until the deed is done. */
  async function backupWhile(deed: () => Promise<void>) {
    const blocker = new Client({ connectionString: addressOf(database) })
    // Whoever clears up after a failed test ends it, too.
    blocker.on("error", () => {})
    await blocker.connect()
    await blocker.query("begin; lock table script_migrations in access exclusive mode")
    const archive = join(folder, "shop.tar.gz")
    const done = command("backup", [archive], { ...SECRETS, DATABASE_URL: addressOf(database) })
    const isWaiting = `select from pg_stat_activity
      where application_name = 'souk backup' and wait_event_type = 'Lock'`
    while ((await ask(database, isWaiting)).length === 0) await wait(PAUSE_MS)
    await deed()
    await blocker.query("commit")
    await blocker.end()
    expect(await done).toMatchObject({ code: 0, complaint: "" })
    return archive
  }

  /** The whole application in another process, with nothing but what was restored. */
  async function anotherShop(files_dir: string) {
    const settings: ShopSettings = {
      ...{ database_url: addressOf(RESTORED), files_dir, folder: join(folder, "shop") },
    }
    const child = fork(PROCESS, [JSON.stringify(settings)], {
      execArgv: ["-r", "ts-node/register/transpile-only"],
    })
    const ended = once(child, "exit").then(([code]) => {
      throw new Error(`The other shop ended with ${code}`)
    })
    ended.catch(() => {})
    const [port] = await Promise.race([once(child, "message"), ended])
    // It is asked the same way, at another address.
    const other = axios.create({ baseURL: `http://localhost:${port}` }) as unknown as Api
    const end = async () => {
      child.kill("SIGKILL")
      await ended.catch(() => {})
    }
    return { other, end }
  }

  it(
    "backs up one moment of a busy shop, which opens elsewhere and sells on",
    async () => {
      const shop = await aShop(api, container)
      await aMerchant(api, container, EMAIL)
      const file = container.resolve(Modules.FILE)
      const content = PICTURE.toString("base64")
      const picture = await file.createFiles({
        ...{ filename: "lamp.png", mimeType: "image/png", content, access: "public" as const },
      })
      const products = container.resolve(Modules.PRODUCT)
      await products.updateProducts(shop.lamp.id, { thumbnail: picture.url })
      const { display_id } = await anOrder(api, container, shop)
      const carts = [await aReadyCart(api, shop), await aReadyCart(api, shop)]
      const buy = (id: string) => api.post(`/store/carts/${id}/complete`, {}, shop.market.visitor)
      const before = await contentsAtRest()

      const archive = await backupWhile(async () => {
        await Promise.all(carts.map(buy))
        // Its row of that moment names it, so the archive has it.
        await products.updateProducts(shop.lamp.id, { thumbnail: null })
        await file.deleteFiles(picture.id)
      })
      expect(await contentsOf(database)).not.toEqual(before)

      await anEmptyDatabase(RESTORED)
      const files_dir = join(folder, "files")
      const restored = await command("restore", [archive], {
        ...SECRETS,
        ...{ DATABASE_URL: addressOf(RESTORED), FILES_DIR: files_dir },
      })
      expect(restored).toMatchObject({ code: 0, complaint: "" })
      expect(await contentsOf(RESTORED)).toEqual(before)

      const { other, end } = await anotherShop(files_dir)
      try {
        const merchant = withToken({ headers: {} }, await signIn(other, "user", EMAIL))
        const { data } = await other.get("/admin/orders?fields=display_id", merchant)
        expect(data.orders.map((order: { display_id: number }) => order.display_id)).toEqual([
          display_id,
        ])
        const shown = await other.get(`/store/products/${shop.lamp.id}`, shop.market.visitor)
        const { thumbnail } = shown.data.product
        const options = { responseType: "arraybuffer" as const }
        const seen = await other.get(`/static/${basename(thumbnail)}`, options)
        expect(Buffer.from(seen.data)).toEqual(PICTURE)

        const cart_id = await aReadyCart(other, shop)
        const sold = await other.post(`/store/carts/${cart_id}/complete`, {}, shop.market.visitor)
        // Numbers that were given away meanwhile are not given again.
        expect(sold.data.order.display_id).toBeGreaterThan(display_id)
      } finally {
        await end()
      }
    },
    PATIENCE_MS
  )
})
