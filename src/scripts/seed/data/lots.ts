import { bowls, cups, pitcher, teapot, vase } from "../pictures/ceramics"
import { pen } from "../pictures/desk"
import { lantern } from "../pictures/scents"
import { blanket, rug } from "../pictures/textiles"
import { DemoProduct, TONES } from "./products"

/** Pieces of which there is one. They are sold by auction; the prices are what they would cost. */
export const CLAY_LOTS: DemoProduct[] = [
  {
    handle: "moon-jar",
    title: "Moon jar from the first wood firing",
    subtitle: "Three days in the kiln, one jar that stood",
    description:
      "Two bowls thrown and joined at the waist, as the old jars were. Ash settled on one shoulder " +
      "and ran; the other side stayed the white of the slip. Signed by Leila and dated. 31 cm.",
    material: "Stoneware",
    category: "kitchen-and-table",
    attributes: { Glaze: "Ash", Height: "31 cm" },
    tags: ["handmade", "living room"],
    pictures: [vase("#e8e4da", "#8a5a3a", TONES.mist)],
    variants: [
      {
        title: "Only one",
        sku: "AC-LOT-MJ",
        weight: 3100,
        stock: 1,
        amounts: [260, 240, 38000, 79],
      },
    ],
  },
  {
    handle: "tenmoku-teapot",
    title: "Tenmoku teapot, number 1",
    subtitle: "The trial that was better than the series",
    description:
      "A test of an iron glaze that broke to rust at the edges and never did so again. Pours " +
      "without a drip; the knob is a pebble from the beach below the workshop. Holds 0.9 litres.",
    material: "Stoneware",
    category: "kitchen-and-table",
    attributes: { Capacity: "900 ml", Glaze: "Iron" },
    tags: ["handmade", "tea"],
    pictures: [teapot("#3a2a22", "#8d5b3c", TONES.rose)],
    variants: [
      {
        title: "Only one",
        sku: "AC-LOT-TT",
        weight: 990,
        stock: 1,
        amounts: [190, 175, 28000, 58],
      },
    ],
  },
  {
    handle: "wedding-bowls",
    title: "Three wedding bowls",
    subtitle: "Made for a wedding that moved to another year",
    description:
      "A nest of three with a gold line at the rim, fired a third time for the gold. The set that " +
      "replaced it has the right date; this one has none.",
    material: "Stoneware, gold lustre",
    category: "kitchen-and-table",
    tags: ["handmade", "gift"],
    pictures: [bowls(["#f1e6d6", "#d9b45a", "#7f9479"], "#b9774f", TONES.sage)],
    variants: [
      {
        title: "Only one",
        sku: "AC-LOT-WB",
        weight: 1300,
        stock: 1,
        amounts: [120, 110, 17500, 37],
      },
    ],
  },
]

/** Not put up yet: somebody may try it. */
export const CLAY_PIECES: DemoProduct[] = [
  {
    handle: "pitcher-of-leila",
    title: "Leila's own pitcher",
    subtitle: "Ten years on the workshop's table",
    description:
      "The one that everybody drinks from, with a chip at the foot that was there from the start. " +
      "It goes because a new one came out of the kiln. Holds two litres.",
    material: "Stoneware",
    category: "kitchen-and-table",
    tags: ["handmade"],
    pictures: [pitcher("#5a6b52", "#8a5a3a", TONES.sand)],
    variants: [
      { title: "Only one", sku: "AC-LOT-PI", weight: 1500, stock: 1, amounts: [90, 80, 13000, 28] },
    ],
  },
  {
    handle: "cups-of-the-flood",
    title: "Two cups that survived the flood",
    subtitle: "A water line all around, for ever",
    description:
      "They stood on the lowest shelf the night the river came in, unfired. The line that the " +
      "water drew was fired with them; no two others have it.",
    material: "Stoneware",
    category: "kitchen-and-table",
    tags: ["handmade"],
    pictures: [cups(["#7d8f9a", "#b8a58a"], TONES.mist)],
    variants: [
      { title: "Only one", sku: "AC-LOT-CF", weight: 380, stock: 1, amounts: [60, 55, 9000, 19] },
    ],
  },
]

export const WEAVE_LOTS: DemoProduct[] = [
  {
    handle: "grandmothers-rug",
    title: "Rug of Fatima's grandmother",
    subtitle: "Seventy years on the same floor",
    description:
      "Madder and indigo on wool that has gone soft as cloth. One corner was rewoven by Fatima; she " +
      "left the seam visible, as one should. 140 by 210 cm, washed and repaired.",
    material: "Wool",
    category: "textiles",
    attributes: { "Origin of the wool": "Middle Atlas", Knots: "Hand-knotted" },
    tags: ["handmade", "living room"],
    pictures: [rug("#9c3b2e", "#22304f", "#d8bd9b")],
    variants: [
      {
        title: "Only one",
        sku: "NW-LOT-RG",
        weight: 9800,
        stock: 1,
        amounts: [1900, 1700, 280000, 585],
      },
    ],
  },
  {
    handle: "first-blanket",
    title: "First blanket of the new loom",
    subtitle: "A little wider at one end, on purpose they say",
    description:
      "The warp was a hand too long and nobody wanted to cut it. Two metres and forty of natural " +
      "brown wool with a saffron line every span.",
    material: "Wool",
    category: "textiles",
    tags: ["handmade", "winter"],
    pictures: [blanket("#6b4a35", "#e0a53a", TONES.sand)],
    variants: [
      {
        title: "Only one",
        sku: "NW-LOT-BL",
        weight: 2100,
        stock: 1,
        amounts: [210, 185, 31000, 64],
      },
    ],
  },
]

export const SCENT_LOTS: DemoProduct[] = [
  {
    handle: "mosque-lantern",
    title: "Great lantern, 70 cm",
    subtitle: "Six weeks of sawing by one hand",
    description:
      "Made for an exhibition and shown once. Eleven hundred stars in four sizes, a door with a " +
      "hinge, a hook that carries forty kilograms. Comes in a crate that is worth keeping.",
    material: "Brass",
    category: "light-and-scent",
    tags: ["handmade", "living room"],
    pictures: [lantern("#8a6a2f", "#33262f", "#ffcf6a")],
    variants: [
      {
        title: "Only one",
        sku: "LO-LOT-GL",
        weight: 6400,
        stock: 1,
        amounts: [980, 880, 145000, 301],
      },
    ],
  },
]

export const MERCHANT_LOTS: DemoProduct[] = [
  {
    handle: "pen-number-seven",
    title: "Brass pen number 7",
    subtitle: "The one from the photographs",
    description:
      "The pen of the first catalogue, with the patina of a year of signatures. Number 7 is " +
      "engraved under the clip; the other numbers went to those who drew it.",
    material: "Brass",
    category: "paper-and-desk",
    tags: ["gift", "stationery"],
    pictures: [pen("#7a5a1e", "#22304f", "#e9dcc8")],
    variants: [
      { title: "Only one", sku: "SOUK-LOT-7", weight: 64, stock: 1, amounts: [95, 85, 14000, 29] },
    ],
  },
]
