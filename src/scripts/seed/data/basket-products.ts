import { lantern, soap } from "../pictures/scents"
import { basket } from "../pictures/textiles"
import { DemoProduct, TONES } from "./products"

/** Palm & Reed: baskets, when there are no dates to pick. */
export const REED_PRODUCTS: DemoProduct[] = [
  {
    handle: "palm-market-basket",
    title: "Palm market basket",
    subtitle: "Holds a week of vegetables",
    description:
      "Plaited from the young leaves of the date palm and sewn with a palm cord, so that nothing " +
      "in it rusts or breaks. It gets softer with every market day.",
    material: "Palm leaf",
    category: "textiles",
    tags: ["everyday", "handmade"],
    pictures: [basket("#c8a35c", "#6d5a2e", TONES.sage), basket("#b98f4a", "#8a3f2d", TONES.sand)],
    option: "Size",
    variants: [
      { title: "Small", sku: "PR-MB-S", weight: 420, stock: 18, amounts: [34, 29, 4900, 10.4] },
      { title: "Large", sku: "PR-MB-L", weight: 690, stock: 9, amounts: [49, 42, 7100, 15] },
    ],
  },
  {
    handle: "laurel-soap-from-the-market",
    title: "Olive and laurel soap",
    subtitle: "From the same kettle, sold with the baskets",
    description:
      "The soap of our cousins in the north, cooked from olive and laurel oil and dried for nine " +
      "months. One bar, wrapped in palm leaf.",
    material: "Olive oil, laurel oil",
    category: "bath",
    attributes: { "Weight of a bar": "190 g", Scent: "Laurel" },
    listing_group: "6111245678903",
    tags: ["vegan", "everyday"],
    pictures: [soap(["#b9a878", "#7f9460", "#d9caa4"], TONES.sand)],
    variants: [
      { title: "One bar", sku: "PR-SO-1", weight: 190, stock: 40, amounts: [8, 7, 1200, 2.45] },
    ],
  },
]

/** Brass Lane: not what it says. */
export const BRASS_PRODUCTS: DemoProduct[] = [
  {
    handle: "brass-moon-lantern",
    title: "Brass moon lantern",
    subtitle: "Hand-pierced, says the label",
    description:
      "A hanging lantern with four hundred holes, for a candle or a small bulb. The chain is " +
      "eighty centimetres long.",
    material: "Brass",
    category: "light-and-scent",
    tags: ["gift"],
    pictures: [lantern("#b08a3a", "#3b2f1a", "#ffd27a")],
    variants: [
      { title: "One size", sku: "BL-ML-1", weight: 950, stock: 25, amounts: [59, 49, 8300, 18] },
    ],
  },
]
