import { coffee, notebook, openNotebook, pen, tote } from "../pictures/desk"
import { MERCHANT_LOTS } from "./lots"
import { DemoProduct, TONES } from "./products"

/** The merchant's own goods: they belong to no seller. */
export const MERCHANT_PRODUCTS: DemoProduct[] = [
  {
    handle: "linen-notebook",
    title: "Linen notebook",
    subtitle: "192 pages that lie flat",
    description:
      "Thread-sewn pages of 100 g paper in a cover of woven linen. It opens flat from the first " +
      "page to the last, keeps its place with a ribbon and closes with an elastic band. A5.",
    material: "Linen, paper",
    category: "paper-and-desk",
    tags: ["gift", "stationery"],
    pictures: [
      notebook("#5c7488", "#c9694a", "#e0cdb4"),
      openNotebook("#f4ecdd", "#d9a441", "#b8977a"),
    ],
    option: "Pages",
    variants: [
      { title: "Ruled", sku: "SOUK-NB-R", weight: 340, stock: 80, amounts: [22, 19, 3200, 6.75] },
      { title: "Dotted", sku: "SOUK-NB-D", weight: 340, stock: 64, amounts: [22, 19, 3200, 6.75] },
      { title: "Plain", sku: "SOUK-NB-P", weight: 340, stock: 25, amounts: [22, 19, 3200, 6.75] },
    ],
  },
  {
    handle: "house-blend-coffee",
    title: "House blend coffee",
    subtitle: "Cardamom, cocoa, a long finish",
    description:
      "Whole beans from two cooperatives in Sidama and Huila, roasted every Monday. Medium dark, " +
      "with notes of cocoa and cardamom: made for a long pot, at home in a short cup.",
    material: "100 % arabica",
    category: "pantry",
    tags: ["coffee", "gift"],
    pictures: [coffee("#33465c", "#f2e4cc", TONES.rose)],
    option: "Bag",
    variants: [
      { title: "250 g", sku: "SOUK-CF-250", weight: 270, stock: 120, amounts: [13, 11, 1900, 4] },
      { title: "500 g", sku: "SOUK-CF-500", weight: 530, stock: 90, amounts: [24, 20, 3500, 7.25] },
      {
        title: "1 kg",
        sku: "SOUK-CF-1000",
        weight: 1040,
        stock: 40,
        amounts: [44, 37, 6400, 13.5],
      },
    ],
  },
  {
    handle: "market-tote",
    title: "Market tote",
    subtitle: "Carries a watermelon and a melon",
    description:
      "Heavy undyed canvas with handles long enough for the shoulder and a pocket for keys. The " +
      "arch on the front is printed by hand with water-based ink.",
    material: "Organic cotton, 400 g/m²",
    category: "textiles",
    tags: ["bag", "everyday"],
    pictures: [tote("#eadfc8", "#b8552f", TONES.sage)],
    option: "Print",
    variants: [
      {
        title: "Terracotta",
        sku: "SOUK-TT-T",
        weight: 410,
        stock: 70,
        amounts: [32, 28, 4800, 9.9],
      },
      {
        title: "Night blue",
        sku: "SOUK-TT-N",
        weight: 410,
        stock: 45,
        amounts: [32, 28, 4800, 9.9],
      },
    ],
  },
  {
    handle: "brass-pen",
    title: "Brass pen",
    subtitle: "Heavier than it looks",
    description:
      "Turned from a single rod of brass and left without lacquer, so that it takes on the colour " +
      "of the hand that writes with it. Takes every standard G2 refill.",
    material: "Brass",
    category: "paper-and-desk",
    tags: ["gift", "stationery"],
    pictures: [pen("#c8a15a", "#33465c", "#8fa08a")],
    variants: [
      { title: "Brass", sku: "SOUK-PN-1", weight: 62, stock: 38, amounts: [48, 42, 7200, 14.75] },
    ],
  },
  ...MERCHANT_LOTS,
]
