import { basket, blanket, cushion, rolledRug, rug, scarf } from "../pictures/textiles"
import { DemoProduct, TONES } from "./products"

/** Nomad Weave: a cooperative of weavers in the Middle Atlas. */
export const WEAVE_PRODUCTS: DemoProduct[] = [
  {
    handle: "diamond-rug",
    title: "Diamond rug",
    subtitle: "Knotted by one pair of hands",
    description:
      "Undyed wool of two sheep, one white and one dark, knotted on an upright loom. A rug of " +
      "160 by 230 takes Fatima and her sister five weeks; her initials are in a corner.",
    material: "Wool",
    category: "textiles",
    attributes: {
      "Origin of the wool": "Middle Atlas",
      Knots: "Hand-knotted",
      Care: "Beat and air",
    },
    tags: ["handmade", "living room"],
    pictures: [rug("#f1e8d8", "#4a3b32", "#c9a27c"), rolledRug("#f1e8d8", "#4a3b32", TONES.sage)],
    option: "Size",
    variants: [
      {
        title: "80 × 150",
        sku: "NW-RG-S",
        weight: 3900,
        stock: 7,
        amounts: [290, 249, 43500, 88.5],
      },
      {
        title: "160 × 230",
        sku: "NW-RG-M",
        weight: 11800,
        stock: 4,
        amounts: [760, 660, 114000, 232],
      },
      {
        title: "200 × 300",
        sku: "NW-RG-L",
        weight: 19200,
        stock: 2,
        amounts: [1190, 1030, 178000, 364],
      },
    ],
  },
  {
    handle: "travellers-scarf",
    title: "Traveller's scarf",
    subtitle: "A scarf by day, a blanket on the night bus",
    description:
      "Fine merino, two metres long, woven loosely enough to wrap twice. The stripes at the ends " +
      "are the weaver's own; every loom has another rhythm.",
    material: "Merino wool",
    category: "textiles",
    tags: ["gift", "handmade", "winter"],
    pictures: [scarf("#b8552f", "#f0dcc0", TONES.mist), scarf("#33506b", "#e6d3b3", TONES.sand)],
    option: "Colour",
    variants: [
      { title: "Rust", sku: "NW-SC-R", weight: 260, stock: 24, amounts: [79, 69, 11900, 24.25] },
      {
        title: "Night blue",
        sku: "NW-SC-N",
        weight: 260,
        stock: 19,
        amounts: [79, 69, 11900, 24.25],
      },
    ],
  },
  {
    handle: "kilim-cushion",
    title: "Kilim cushion",
    subtitle: "A piece of an old kilim, a new life",
    description:
      "Cut from kilims that have served forty years on a floor and backed with new linen. The " +
      "pattern is whichever the kilim had; the colours are always warm. 45 by 45, with filling.",
    material: "Wool, linen",
    category: "textiles",
    tags: ["living room", "reclaimed"],
    pictures: [cushion("#c98a3d", ["#f4e6cc", "#7c3b2a"], TONES.rose)],
    variants: [
      { title: "45 × 45", sku: "NW-CU-45", weight: 780, stock: 16, amounts: [58, 49, 8700, 17.75] },
    ],
  },
  {
    handle: "checked-blanket",
    title: "Checked blanket",
    subtitle: "Warm without the weight",
    description:
      "Combed wool in a check of sage and cream, washed until it is soft and fringed by hand. " +
      "Large enough for two on a sofa: 140 by 200.",
    material: "Wool",
    category: "textiles",
    tags: ["living room", "winter"],
    pictures: [blanket("#8fa08a", "#f3ead9", TONES.sand)],
    option: "Colour",
    variants: [
      { title: "Sage", sku: "NW-BL-S", weight: 1450, stock: 13, amounts: [129, 112, 19400, 39.5] },
      {
        title: "Saffron",
        sku: "NW-BL-F",
        weight: 1450,
        stock: 3,
        amounts: [129, 112, 19400, 39.5],
      },
    ],
  },
  {
    handle: "palm-basket",
    title: "Palm basket",
    subtitle: "For the market and everything after",
    description:
      "Palm leaf, plaited in a single strand that goes round and round to the rim, with handles " +
      "of saddle leather. Carries twelve kilos.",
    material: "Palm leaf, leather",
    category: "textiles",
    tags: ["everyday", "handmade"],
    pictures: [basket("#d9b26b", "#8a4f2d", TONES.mist)],
    option: "Size",
    variants: [
      { title: "Medium", sku: "NW-BK-M", weight: 640, stock: 20, amounts: [46, 40, 6900, 14.25] },
      { title: "Large", sku: "NW-BK-L", weight: 890, stock: 10, amounts: [58, 50, 8700, 17.9] },
    ],
    review: "waiting",
  },
]
