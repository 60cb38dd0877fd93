import { bowl, bowls, cups, pitcher, tagine, teapot, vase } from "../pictures/ceramics"
import { DemoProduct, TONES } from "./products"

const CLAY = "#c98b62"

/** Atlas & Clay: stoneware from a workshop in Safi. */
export const CLAY_PRODUCTS: DemoProduct[] = [
  {
    handle: "stoneware-teapot",
    title: "Stoneware teapot",
    subtitle: "For six glasses of mint tea",
    description:
      "Thrown in one piece, half dipped in glaze, so that the lower half shows the clay of Safi. " +
      "The spout pours without a drip and the lid stays put to the last glass. Holds 1.1 litres.",
    material: "Stoneware",
    category: "kitchen-and-table",
    attributes: { Capacity: "900 ml", Glaze: "Ash", Care: "Dishwasher-safe" },
    tags: ["handmade", "tea"],
    pictures: [teapot("#7f9479", CLAY, TONES.sand), teapot("#44566b", CLAY, TONES.mist)],
    option: "Glaze",
    variants: [
      { title: "Sage", sku: "AC-TP-SAGE", weight: 980, stock: 14, amounts: [84, 74, 12800, 25.75] },
      { title: "Ink", sku: "AC-TP-INK", weight: 980, stock: 9, amounts: [84, 74, 12800, 25.75] },
      { title: "Rust", sku: "AC-TP-RUST", weight: 980, stock: 2, amounts: [84, 74, 12800, 25.75] },
    ],
  },
  {
    handle: "breakfast-bowl",
    title: "Breakfast bowl",
    subtitle: "Deep enough for a Sunday",
    description:
      "A bowl that fits the palm: a broad foot, a thin rim and a belly that keeps porridge warm. " +
      "Dishwasher and microwave do it no harm. Sold singly or as a nest of three.",
    material: "Stoneware",
    category: "kitchen-and-table",
    attributes: { Capacity: "600 ml", Glaze: "Iron", Care: "Dishwasher-safe" },
    tags: ["handmade", "everyday"],
    pictures: [
      bowl("#e9e2d3", "#b9774f", TONES.mist),
      bowls(["#e9e2d3", "#7f9479", "#33465c"], "#b9774f", TONES.rose),
    ],
    option: "Set",
    variants: [
      { title: "One bowl", sku: "AC-BW-1", weight: 420, stock: 40, amounts: [28, 24, 4200, 8.5] },
      {
        title: "Nest of three",
        sku: "AC-BW-3",
        weight: 1260,
        stock: 12,
        amounts: [76, 66, 11500, 23],
      },
    ],
  },
  {
    handle: "espresso-cups",
    title: "Espresso cups, a pair",
    subtitle: "Two colours, one saucer fewer to wash",
    description:
      "Two small cups with walls thick enough to keep an espresso hot and a handle for a whole " +
      "finger. Each pair is one cup in colour and one in white.",
    material: "Stoneware",
    category: "kitchen-and-table",
    attributes: { Capacity: "80 ml", Glaze: "Copper", Care: "Dishwasher-safe" },
    tags: ["coffee", "gift", "handmade"],
    pictures: [cups(["#c9694a", "#f0e7d8"], TONES.sage)],
    option: "Colour",
    variants: [
      { title: "Coral", sku: "AC-EC-CORAL", weight: 360, stock: 22, amounts: [36, 32, 5500, 11] },
      { title: "Petrol", sku: "AC-EC-PETROL", weight: 360, stock: 18, amounts: [36, 32, 5500, 11] },
    ],
  },
  {
    handle: "glazed-tagine",
    title: "Glazed tagine",
    subtitle: "Goes from the flame to the table",
    description:
      "The tall lid returns every drop of steam to the dish, so a shoulder of lamb needs three " +
      "hours and no attention. Season it once with oil and garlic; for gas and charcoal.",
    material: "Earthenware",
    category: "kitchen-and-table",
    tags: ["cooking", "handmade"],
    pictures: [tagine("#c4552f", "#f4dfc0", TONES.mist)],
    option: "Size",
    variants: [
      {
        title: "For two",
        sku: "AC-TG-2",
        weight: 2300,
        stock: 11,
        amounts: [68, 59, 10200, 20.75],
      },
      {
        title: "For six",
        sku: "AC-TG-6",
        weight: 4600,
        stock: 6,
        amounts: [119, 104, 17900, 36.5],
      },
    ],
  },
  {
    handle: "bud-vase",
    title: "Bud vase",
    subtitle: "One stem is enough",
    description:
      "A narrow neck that holds a single flower upright and a belly that holds water for a week. " +
      "Speckled by the iron in the clay, so no two look alike.",
    material: "Stoneware",
    category: "kitchen-and-table",
    tags: ["gift", "handmade"],
    pictures: [vase("#f1e6d6", "#d9694f", TONES.sage)],
    variants: [
      {
        title: "Speckled white",
        sku: "AC-VS-W",
        weight: 520,
        stock: 27,
        amounts: [42, 36, 6300, 12.75],
      },
    ],
  },
  {
    handle: "water-pitcher",
    title: "Water pitcher",
    subtitle: "Keeps cool without ice",
    description:
      "The bare clay below the glaze breathes a little and cools what is in it. Holds 1.6 litres " +
      "and pours with one hand, full or not.",
    material: "Stoneware",
    category: "kitchen-and-table",
    tags: ["handmade", "everyday"],
    pictures: [pitcher("#3f5c78", CLAY, TONES.rose)],
    variants: [
      { title: "Atlas blue", sku: "AC-PT-B", weight: 1350, stock: 8, amounts: [72, 63, 10900, 22] },
    ],
  },
]
