export type Who = "merchant" | "seller" | "shopper"
export type Write = {
  who: Who
  path: string
  good: object
  spoilt?: [field: string, value: unknown][]
  /** What the good body sets off, and the test must see finished. */
  event?: string
}

/** One character more than a field takes. */
const long = (max: number) => "x".repeat(max + 1)
const in_a_week = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString()
const price = { currency_code: "usd", amount: 1 }
export const variant = { title: "One", prices: [price] }

/** Every POST of the domain with a body it takes, and single fields that spoil it. */
export const WRITES: Write[] = [
  {
    who: "shopper",
    path: "/store/seller-applications",
    good: { name: "Brass Shop", legal_name: "Brass Ltd", email: "brass@example.com" },
    spoilt: [
      ["name", 5],
      ["name", "x"],
      ["name", long(80)],
      ["handle", "Brass Shop"],
      ["legal_name", null],
      ["legal_name", long(200)],
      ["email", "brass"],
      ["biography", long(2000)],
      ["tax_id", long(50)],
      ["phone", ""],
      ["address", { city: "Fez" }],
    ],
  },
  {
    who: "seller",
    path: "/seller/store",
    good: { biography: "Since 1990" },
    spoilt: [
      ["name", "x"],
      ["biography", long(2000)],
      ["logo_url", "javascript:alert(1)"],
      ["cover_url", 5],
      ["phone", ""],
      ["address", {}],
      ["low_stock_threshold", -1],
      ["low_stock_threshold", 1.5],
    ],
  },
  {
    who: "seller",
    path: "/seller/store/holiday",
    good: { to: in_a_week },
    spoilt: [
      ["from", "tomorrow"],
      ["to", "2026-12-24"],
      ["to", null],
    ],
  },
  {
    who: "seller",
    path: "/seller/store/close",
    event: "seller.closed",
    good: { handle: "clay-house" },
    spoilt: [
      ["handle", "tin-shop"],
      ["handle", long(60)],
      ["handle", 5],
    ],
  },
  {
    who: "seller",
    path: "/seller/members/leave",
    good: {},
  },
  {
    who: "seller",
    path: "/seller/members/{member}",
    good: { role: "finance" },
    spoilt: [["role", "king"]],
  },
  {
    who: "seller",
    path: "/seller/invites",
    good: { email: "new@example.com", role: "support" },
    spoilt: [
      ["email", "nobody"],
      ["role", "king"],
      ["role", null],
    ],
  },
  { who: "seller", path: "/seller/verification", good: {} },
  {
    who: "seller",
    path: "/seller/stock",
    good: { levels: [{ variant_id: "{variant}", stocked_quantity: 4, low_stock_threshold: 1 }] },
    spoilt: [
      ["levels", []],
      ["levels", [{ variant_id: "{variant}", stocked_quantity: -1 }]],
      ["levels", [{ variant_id: "{variant}", low_stock_threshold: 1.5 }]],
      ["levels", [{ variant_id: 5, stocked_quantity: 1 }]],
      ["levels", Array.from({ length: 101 }, () => ({ variant_id: "v", stocked_quantity: 1 }))],
    ],
  },
  {
    who: "seller",
    path: "/seller/products",
    good: { title: "Vase", variants: [variant] },
    spoilt: [
      ["title", ""],
      ["title", long(200)],
      ["handle", "Not A Handle"],
      ["variants", []],
      ["variants", Array.from({ length: 101 }, () => variant)],
      ["images", [{ url: "no address" }]],
      ["tags", [long(50)]],
      ["options", []],
      ["category_ids", "pcat_1"],
      ["weight", -1],
      ["length", -1],
      ["origin_country", "Morocco"],
      ["hs_code", long(20)],
      ["attributes", [{ name: "", value: "x" }]],
      ["attributes", [{ name: "Glaze", value: long(200) }]],
      ["listing_group", "no spaces here"],
      ["submit", "yes"],
    ],
  },
  {
    who: "seller",
    path: "/seller/products/{product}",
    good: { subtitle: "For two" },
    spoilt: [
      ["title", ""],
      ["subtitle", long(300)],
      ["description", long(10_000)],
      ["images", Array.from({ length: 21 }, () => ({ url: "https://pics.example/1.webp" }))],
      ["images", [{ url: "https://pics.example/1.webp", alt: long(300) }]],
      ["attributes", Array.from({ length: 31 }, (_, i) => ({ name: `N${i}`, value: "x" }))],
      ["listing_group", "x"],
      ["material", 5],
    ],
  },
  { who: "seller", path: "/seller/products/{draft}/submit", good: {} },
  {
    who: "seller",
    path: "/seller/products/{product}/variants",
    good: { ...variant, title: "Two" },
    spoilt: [
      ["title", ""],
      ["sku", long(100)],
      ["prices", []],
      ["prices", [{ ...price, amount: -1 }]],
      ["stocked_quantity", -1],
      ["stocked_quantity", 1.5],
      ["manage_inventory", "yes"],
    ],
  },
  {
    who: "seller",
    path: "/seller/products/{product}/variants/{variant}",
    good: { title: "Only one" },
    spoilt: [
      ["title", ""],
      ["weight", "heavy"],
      ["prices", []],
      ["stocked_quantity", 1_000_001],
    ],
  },
  {
    who: "seller",
    path: "/seller/shipping-options/{option}",
    good: { name: "Parcel", prices: [price] },
    spoilt: [
      ["name", ""],
      ["prices", [{ ...price, amount: "free" }]],
    ],
  },
  {
    who: "seller",
    path: "/seller/invites/accept",
    good: { token: "{token}", password: "long enough" },
    spoilt: [
      ["token", long(100)],
      ["password", "short"],
      ["password", long(128)],
      ["first_name", ""],
    ],
  },
  {
    who: "seller",
    path: "/seller/invites/preview",
    good: { token: "{token}" },
    spoilt: [["token", 5]],
  },
  {
    who: "merchant",
    path: "/admin/sellers/{seller}",
    good: { approval_policy: "trusted" },
    spoilt: [["approval_policy", "friend"]],
  },
  { who: "merchant", path: "/admin/sellers/{applicant}/approve", good: {} },
  {
    who: "merchant",
    path: "/admin/sellers/{applicant}/reject",
    good: { reason: "No papers" },
    spoilt: [
      ["reason", ""],
      ["reason", long(1000)],
      ["reason", 5],
    ],
  },
  {
    who: "merchant",
    path: "/admin/sellers/{seller}/invites",
    good: { role: "owner", email: "three@example.com" },
    spoilt: [
      ["role", "king"],
      ["email", "nobody"],
    ],
  },
  {
    who: "merchant",
    path: "/admin/sellers/{seller}/suspend",
    event: "seller.suspended",
    good: { reason: "Counterfeit goods" },
    spoilt: [
      ["reason", "no"],
      ["reason", long(1000)],
    ],
  },
  {
    who: "merchant",
    path: "/admin/sellers/{suspended}/reactivate",
    event: "seller.reactivated",
    good: {},
  },
  {
    who: "merchant",
    path: "/admin/sellers/{seller}/close",
    event: "seller.closed",
    good: { reason: "As they wished", handle: "clay-house" },
    spoilt: [
      ["reason", ""],
      ["handle", "tin-shop"],
    ],
  },
  {
    who: "merchant",
    path: "/admin/sellers/{seller}/views",
    good: { reason: "Ticket 7" },
    spoilt: [["reason", long(1000)]],
  },
  { who: "merchant", path: "/admin/sellers/{seller}/verify", good: {} },
  {
    who: "merchant",
    path: "/admin/sellers/{waiting}/reject-verification",
    good: { reason: "Not readable" },
    spoilt: [
      ["reason", ""],
      ["reason", long(1000)],
    ],
  },
  {
    who: "merchant",
    path: "/admin/sellers/{seller}/members/{member}",
    good: { role: "finance" },
    spoilt: [["role", "king"]],
  },
  {
    who: "merchant",
    path: "/admin/products/{product}/listing-group",
    good: { key: "4006381333931" },
    spoilt: [
      ["key", "no spaces here"],
      ["key", "x"],
      ["key", 5],
    ],
  },
  { who: "merchant", path: "/admin/product-reviews/{review}/approve", good: {} },
  {
    who: "merchant",
    path: "/admin/product-reviews/{review}/reject",
    good: { reason: "No picture" },
    spoilt: [["reason", ""]],
  },
]
