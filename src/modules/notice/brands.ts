import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { Brand, OwnBrand, USUAL_BRAND } from "./brand"
import { run } from "./database"
import { Ctx, NoticeStorage } from "./storage"

export type { Brand } from "./brand"

/** There is one row, under this id, or none before the first change. */
const BRAND_ID = "default"
const COLUMNS = "name, logo_url, favicon_url, color, postal_address, support_email, storefront_url"

/** How the marketplace's messages look. */
export class NoticeBrands extends NoticeStorage {
  @InjectManager()
  async readBrand(@MedusaContext() context: Ctx = {}): Promise<Brand> {
    const brand = await this.readOwnBrand(context)
    return { ...brand, storefront_url: brand.storefront_url ?? this.options.storefront_url }
  }

  /** What the merchant chose, and nothing where the settings decide. */
  @InjectManager()
  async readOwnBrand(@MedusaContext() context: Ctx = {}): Promise<OwnBrand> {
    const select = `select ${COLUMNS} from notice_brand where id = :id`
    const [row] = await run<OwnBrand>(context, select, { id: BRAND_ID })
    return row ?? USUAL_BRAND
  }

  /**
   * Changes what is given and leaves the rest. The primary key makes one row, and whoever comes
   * second waits for the first, so two who change different things both have their way.
   */
  @InjectTransactionManager()
  async setBrand(
    changes: Partial<OwnBrand>,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ before: OwnBrand; after: OwnBrand }> {
    const { name, color } = USUAL_BRAND
    await run(
      context,
      `insert into notice_brand (id, name, color) values (:id, :name, :color)
        on conflict (id) do nothing`,
      { id: BRAND_ID, name, color }
    )
    const lock = `select ${COLUMNS} from notice_brand where id = :id for update`
    const [before] = await run<OwnBrand>(context, lock, { id: BRAND_ID })
    await this.updateNoticeBrands({ id: BRAND_ID, ...changes }, context)
    return { before, after: { ...before, ...changes } }
  }
}
