import { CopiedTable } from "./tables"

const by =
  (key: string, path?: string) =>
  (table: string): CopiedTable => ({ table, key, path })

const OF = "select id, id from seller"
const PROFILES = "select id, shipping_profile_id from seller"
const PLACES = "select id, stock_location_id from seller"
const ADDRESSES = `select s.id, p.address_id from seller s
  join stock_location p on p.id = s.stock_location_id`
const SETS = `select s.id, l.fulfillment_set_id from seller s
  join location_fulfillment_set l on l.stock_location_id = s.stock_location_id`
const ZONES = `select sets.id, z.id from (${SETS}) sets (id, set_id)
  join service_zone z on z.fulfillment_set_id = sets.set_id`
const OPTIONS = `select s.id, o.id from seller s
  join shipping_option o on o.shipping_profile_id = s.shipping_profile_id`
const OPTION_TYPES = `select s.id, o.shipping_option_type_id from seller s
  join shipping_option o on o.shipping_profile_id = s.shipping_profile_id`
const OPTION_PRICES = `select options.id, p.price_set_id from (${OPTIONS}) options (id, option_id)
  join shipping_option_price_set p on p.shipping_option_id = options.option_id`
const pricesOf = (sets: string) => `select sets.id, p.id from (${sets}) sets (id, set_id)
  join price p on p.price_set_id = sets.set_id`

/** A store with its place, and how it sends; those who work there stay where they are. */
export const STORE_TABLES: readonly CopiedTable[] = [
  by("id", ADDRESSES)("stock_location_address"),
  by("id", PLACES)("stock_location"),
  by("id", PROFILES)("shipping_profile"),
  by("id", OF)("seller"),
  by("seller_id")("seller_private"),
  ...["sales_channel_stock_location", "location_fulfillment_provider"].map(
    by("stock_location_id", PLACES)
  ),
  by("id", SETS)("fulfillment_set"),
  by("stock_location_id", PLACES)("location_fulfillment_set"),
  by("id", ZONES)("service_zone"),
  by("service_zone_id", ZONES)("geo_zone"),
  by("id", OPTION_TYPES)("shipping_option_type"),
  by("id", OPTIONS)("shipping_option"),
  by("shipping_option_id", OPTIONS)("shipping_option_rule"),
  by("id", OPTION_PRICES)("price_set"),
  by("price_set_id", OPTION_PRICES)("price"),
  by("price_id", pricesOf(OPTION_PRICES))("price_rule"),
  by("shipping_option_id", OPTIONS)("shipping_option_price_set"),
]

const VARIANTS = "select product_id, id from product_variant"
const OWN_OPTIONS = "select product_id, product_option_id from product_product_option"
const OPTION_LINKS = "select product_id, id from product_product_option"
const ITEMS = `select v.product_id, i.inventory_item_id from product_variant v
  join product_variant_inventory_item i on i.variant_id = v.id`
const PRICES = `select v.product_id, p.price_set_id from product_variant v
  join product_variant_price_set p on p.variant_id = v.id`
const ofProduct = by("product_id")

/** A product with all that a shopper sees and buys of it. */
export const GOODS_TABLES: readonly CopiedTable[] = [
  by("id")("product"),
  ofProduct("image"),
  by("id", OWN_OPTIONS)("product_option"),
  by("option_id", OWN_OPTIONS)("product_option_value"),
  ofProduct("product_product_option"),
  by("product_product_option_id", OPTION_LINKS)("product_product_option_value"),
  ofProduct("product_variant"),
  ...["product_variant_option", "product_variant_product_image"].map(by("variant_id", VARIANTS)),
  ...["product_category_product", "product_tags", "product_sales_channel"].map(ofProduct),
  ofProduct("product_shipping_profile"),
  by("id", PRICES)("price_set"),
  by("price_set_id", PRICES)("price"),
  by("price_id", pricesOf(PRICES))("price_rule"),
  by("variant_id", VARIANTS)("product_variant_price_set"),
  by("id", ITEMS)("inventory_item"),
  by("inventory_item_id", ITEMS)("inventory_level"),
  by("variant_id", VARIANTS)("product_variant_inventory_item"),
  ...["seller_product", "product_review", "product_content"].map(ofProduct),
  ...["product_attribute", "product_listing_group"].map(ofProduct),
]

const OPEN = "status in ('live', 'scheduled') and relisted_from_id is null and deleted_at is null"
const AUCTIONS = `select product_id, id from auction where ${OPEN}`

/** A lot that shoppers bid for, as far as its bidding has come. */
export const LOT_TABLES: readonly CopiedTable[] = [
  ofProduct("listing"),
  by("id", AUCTIONS)("auction"),
  ...["auction_bid", "auction_change"].map(by("auction_id", AUCTIONS)),
]
