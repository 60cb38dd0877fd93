import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { Ctx, managerOf, NoticeBrandRow, NoticeStorage } from "./storage"

export type Brand = Pick<
  NoticeBrandRow,
  "name" | "logo_url" | "color" | "postal_address" | "support_email"
> & { storefront_url: string }

const BRAND_ID = "default"
const NAME = "Souk"
const COLOR = "#4338ca"

/** How the marketplace's messages look. There is one row, or none before the first change. */
export class NoticeBrands extends NoticeStorage {
  @InjectManager()
  async readBrand(@MedusaContext() context: Ctx = {}): Promise<Brand> {
    const [row] = await managerOf(context).execute<NoticeBrandRow[]>(
      "select * from notice_brand where id = ? and deleted_at is null",
      [BRAND_ID]
    )
    return {
      name: row?.name ?? NAME,
      logo_url: row?.logo_url ?? null,
      color: row?.color ?? COLOR,
      postal_address: row?.postal_address ?? null,
      support_email: row?.support_email ?? null,
      storefront_url: row?.storefront_url ?? this.options.storefront_url,
    }
  }
}
