import { bottle, candle, incense, lantern, soap } from "../pictures/scents"
import { DemoProduct, TONES } from "./products"

/** Lumen & Oud: light and scent from a two-person studio. */
export const SCENT_PRODUCTS: DemoProduct[] = [
  {
    handle: "amber-candle",
    title: "Amber candle",
    subtitle: "Amber, orange peel, a little smoke",
    description:
      "Rapeseed wax and a cotton wick in a glass you will want to keep. Poured in batches of " +
      "forty; the small one burns for thirty hours, the large one for seventy.",
    material: "Rapeseed wax, glass",
    category: "light-and-scent",
    tags: ["gift", "vegan"],
    pictures: [candle("#b5673a", "#7c3b2a", TONES.sand), candle("#6f8068", "#4d5c48", TONES.rose)],
    option: "Size",
    variants: [
      { title: "180 g", sku: "LO-CA-180", weight: 410, stock: 44, amounts: [29, 25, 4300, 8.875] },
      { title: "420 g", sku: "LO-CA-420", weight: 840, stock: 21, amounts: [52, 45, 7800, 15.95] },
    ],
  },
  {
    handle: "olive-laurel-soap",
    title: "Olive and laurel soap",
    subtitle: "Nine months in the making",
    description:
      "Cooked from olive and laurel oil, cut by hand and left to dry for nine months until it is " +
      "pale outside and green within. One bar lasts a season, for hands, skin and hair.",
    material: "Olive oil, laurel oil",
    category: "bath",
    attributes: { "Weight of a bar": "190 g", Scent: "Laurel" },
    listing_group: "6111245678903",
    tags: ["vegan", "everyday"],
    pictures: [soap(["#c9b48a", "#8fa06a", "#e6d8b8"], TONES.sage)],
    option: "Set",
    variants: [
      { title: "One bar", sku: "LO-SO-1", weight: 190, stock: 150, amounts: [9, 8, 1350, 2.75] },
      {
        title: "Three bars",
        sku: "LO-SO-3",
        weight: 570,
        stock: 55,
        amounts: [24, 21, 3600, 7.35],
      },
    ],
  },
  {
    handle: "pierced-lantern",
    title: "Pierced lantern",
    subtitle: "Throws stars on the ceiling",
    description:
      "Sheet brass, sawn by hand with more than two hundred stars. Holds a tea light or, with the " +
      "fitting in the box, an electric bulb.",
    material: "Brass",
    category: "light-and-scent",
    tags: ["handmade", "living room"],
    pictures: [lantern("#b98a3e", "#2d3550", "#ffd88a")],
    option: "Height",
    variants: [
      { title: "24 cm", sku: "LO-LA-24", weight: 720, stock: 15, amounts: [88, 76, 13200, 27] },
      {
        title: "38 cm",
        sku: "LO-LA-38",
        weight: 1380,
        stock: 5,
        amounts: [146, 127, 21900, 44.75],
      },
    ],
  },
  {
    handle: "orange-blossom-oil",
    title: "Orange blossom oil",
    subtitle: "Six drops for tired skin",
    description:
      "Argan oil, cold pressed, with the first distillation of orange blossom. Amber glass keeps " +
      "the light out; the pipette keeps the measure. 50 ml.",
    material: "Argan oil",
    category: "bath",
    tags: ["gift", "vegan"],
    pictures: [bottle("#a8622c", "#7d5a2a", TONES.mist)],
    variants: [
      { title: "50 ml", sku: "LO-OI-50", weight: 160, stock: 32, amounts: [34, 29, 5100, 10.425] },
    ],
  },
  {
    handle: "oud-incense",
    title: "Oud incense",
    subtitle: "Twenty sticks and a boat",
    description: "Slow-burning sticks with real oud, and a walnut boat that catches the ash.",
    material: "Oud, walnut",
    category: "light-and-scent",
    tags: ["gift"],
    pictures: [incense("#8a5a3a", TONES.rose)],
    variants: [
      {
        title: "Twenty sticks",
        sku: "LO-IN-20",
        weight: 210,
        stock: 30,
        amounts: [27, 23, 4000, 8.25],
      },
    ],
    review: {
      rejected:
        "The description must say what is in the sticks and how to burn them safely. Please add " +
        "both and send it in again.",
    },
  },
]
