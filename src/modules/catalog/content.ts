import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { assertContentIsSound, ProductContent, toListingGroupKey } from "./content-rules"
import { CatalogStorage, Ctx, managerOf } from "./storage"

/** Attribute names offered while a seller types. */
export const ATTRIBUTE_NAMES_MAX = 20

type ListContents = Parameters<CatalogStorage["listProductContents"]>
const ATTRIBUTES_BY_RANK = { id: "ASC", attributes: { rank: "ASC" } } as const

type IdOf = Map<string, string>

const listOf = (ids: string[]) => ids.join(",")

/** What the catalogue knows of products beyond the platform's own columns. */
export class CatalogContent extends CatalogStorage {
  /** Attributes come in the seller's order, also where a query on products asks for them. */
  // @ts-expect-error The generated methods are typed as properties, which a method may not replace.
  override async listProductContents(...[filters, config, context]: ListContents) {
    const isOrdered = config?.relations?.includes("attributes")
    const order = { ...(isOrdered && ATTRIBUTES_BY_RANK), ...config?.order }
    return await super.listProductContents(filters, { ...config, order }, context)
  }

  /**
   * Replaces the attributes as a whole, and the listing group, of each product for which they are
   * given. Two at one moment wait for each other, so that no mixture of both remains.
   *
   * @returns the content as it was, in the shape this method takes
   */
  @InjectTransactionManager()
  async replaceContent(
    changes: ProductContent[],
    @MedusaContext() context: Ctx = {}
  ): Promise<ProductContent[]> {
    changes.forEach(assertContentIsSound)
    const ids = changes.map(({ product_id }) => product_id)
    if (!ids.length) return []
    await managerOf(context).execute(
      `select pg_advisory_xact_lock(hashtext('catalog:' || id)) from (
         select distinct id from unnest(string_to_array(?, ',')) as id order by id) as products`,
      [listOf(ids)]
    )
    const before = await this.contentOf(ids, context)
    const idOf = await this.ensureContents(ids, context)
    await this.replaceAttributes(changes, idOf, context)
    await this.replaceListingGroups(changes, idOf, context)
    return changes.map(({ product_id, attributes, listing_group }) => ({
      product_id,
      ...(attributes && { attributes: before.get(product_id)?.attributes ?? [] }),
      ...(listing_group !== undefined && {
        listing_group: before.get(product_id)?.listing_group ?? null,
      }),
    }))
  }

  private async contentOf(product_id: string[], context: Ctx) {
    const relations = ["attributes", "listing_group"]
    const rows = await this.listProductContents({ product_id }, { relations }, context)
    return new Map(
      rows.map((row) => [
        row.product_id,
        {
          attributes: row.attributes.map(({ name, value }) => ({ name, value })),
          listing_group: row.listing_group?.key ?? null,
        },
      ])
    )
  }

  /** The ids of the content of each product; what is missing is made. */
  private async ensureContents(ids: string[], context: Ctx) {
    const rows = await this.listProductContents({ product_id: ids }, {}, context)
    const missing = [...new Set(ids)].filter(
      (id) => !rows.some(({ product_id }) => product_id === id)
    )
    const made = await this.createProductContents(
      missing.map((product_id) => ({ product_id })),
      context
    )
    return new Map([...rows, ...made].map(({ id, product_id }) => [product_id, id]))
  }

  private async replaceAttributes(changes: ProductContent[], idOf: IdOf, context: Ctx) {
    const given = changes.flatMap(({ product_id, attributes }) =>
      attributes ? [{ product_id, attributes }] : []
    )
    await this.forget("product_attribute", given, context)
    await this.createProductAttributes(
      given.flatMap(({ product_id, attributes }) =>
        attributes.map(({ name, value }, rank) => ({
          ...{ product_id, content_id: idOf.get(product_id), rank },
          ...{ name: name.trim(), value: value.trim() },
        }))
      ),
      context
    )
  }

  private async replaceListingGroups(changes: ProductContent[], idOf: IdOf, context: Ctx) {
    const given = changes.filter(({ listing_group }) => listing_group !== undefined)
    await this.forget("product_listing_group", given, context)
    await this.createProductListingGroups(
      given.flatMap(({ product_id, listing_group }) => {
        const content_id = idOf.get(product_id)
        return listing_group
          ? [{ product_id, content_id, key: toListingGroupKey(listing_group) }]
          : []
      }),
      context
    )
  }

  /** The names of the tables are constants of this file, never words of a request. */
  private async forget(table: string, of: { product_id: string }[], context: Ctx) {
    if (!of.length) return
    await managerOf(context).execute(
      `delete from ${table} where product_id in (select unnest(string_to_array(?, ',')))`,
      [listOf(of.map(({ product_id }) => product_id))]
    )
  }

  /** Takes everything the catalogue knows of products that are gone. */
  @InjectTransactionManager()
  async forgetProducts(product_ids: string[], @MedusaContext() context: Ctx = {}): Promise<void> {
    const gone = product_ids.map((product_id) => ({ product_id }))
    await this.forget("product_content", gone, context)
  }

  /** Names in use in the whole shop that begin with the letters, the most used first. */
  @InjectManager()
  async suggestAttributeNames(
    beginning: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<string[]> {
    const rows = await managerOf(context).execute<{ name: string }[]>(
      `select min(name) as name from product_attribute
        where lower(name) like ? escape '\\' and deleted_at is null
        group by lower(name) order by count(*) desc, lower(name) limit ?`,
      [`${beginning.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`, ATTRIBUTE_NAMES_MAX]
    )
    return rows.map(({ name }) => name)
  }
}
