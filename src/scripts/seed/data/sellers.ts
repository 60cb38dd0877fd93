import {
  dunesCover,
  jarLogo,
  lanternsCover,
  shelfCover,
  starLogo,
  weaveLogo,
} from "../pictures/stores"
import { MemberRole } from "../../../modules/seller/rules"
import { BRASS_PRODUCTS, REED_PRODUCTS } from "./basket-products"
import { CLAY_PRODUCTS } from "./clay-products"
import { CLAY_LOTS, CLAY_PIECES, SCENT_LOTS, WEAVE_LOTS } from "./lots"
import { DemoProduct } from "./products"
import { SCENT_PRODUCTS } from "./scent-products"
import { Amounts } from "./shop"
import { WEAVE_PRODUCTS } from "./weave-products"

const PASSWORD = "souk-seller"

export type DemoSeller = {
  handle: string
  name: string
  biography: string
  legal_name: string
  tax_id: string
  email: string
  phone: string
  address: { address_1: string; city: string; postal_code: string; country_code: string }
  password: string
  first_name: string
  last_name: string
  trusted: boolean
  verified: boolean
  logo: string
  cover: string
  shipping: Amounts
  products: DemoProduct[]
  /** Others who work there; everybody has the same password. */
  team?: DemoMember[]
  /** Left out: it sells. */
  standing?: { away_days: number } | { suspended: string }
  /** Has sent papers and waits for the merchant's look at them. */
  asks_for_verification?: true
}
export type DemoMember = {
  email: string
  first_name: string
  last_name: string
  role: MemberRole
}

const CLAY_TEAM: DemoMember[] = [
  { email: "karim@atlas-clay.example", first_name: "Karim", last_name: "Bennani", role: "manager" },
  {
    email: "salma@atlas-clay.example",
    first_name: "Salma",
    last_name: "Ouali",
    role: "fulfilment",
  },
  { email: "rachid@atlas-clay.example", first_name: "Rachid", last_name: "Tazi", role: "finance" },
  { email: "amina@atlas-clay.example", first_name: "Amina", last_name: "Fassi", role: "support" },
]

export const SELLERS: DemoSeller[] = [
  {
    handle: "atlas-clay",
    name: "Atlas & Clay",
    biography:
      "Three potters and one kiln on the hill of Safi. We throw what we use ourselves: pots that " +
      "pour, bowls that stack and a tagine for every Friday. Glazes are mixed here, from ash, " +
      "iron and copper.",
    legal_name: "Atlas & Clay SARL",
    tax_id: "MA00458213",
    email: "leila@atlas-clay.example",
    phone: "+212 524 555 010",
    address: {
      address_1: "14 Colline des Potiers",
      city: "Safi",
      postal_code: "46000",
      country_code: "ma",
    },
    password: PASSWORD,
    first_name: "Leila",
    last_name: "Bennani",
    trusted: true,
    verified: true,
    logo: jarLogo("#8a4a2f", "#f4dfc0"),
    cover: shelfCover("#e6cdb2", ["#7f9479", "#c4552f", "#f1e6d6", "#3f5c78"]),
    shipping: [9, 7.9, 1400, 2.75],
    products: [...CLAY_PRODUCTS, ...CLAY_LOTS, ...CLAY_PIECES],
    team: CLAY_TEAM,
  },
  {
    handle: "nomad-weave",
    name: "Nomad Weave",
    biography:
      "A cooperative of twenty-six weavers in the Middle Atlas. The wool is from our own valley, " +
      "the patterns are our grandmothers', and two thirds of every price go to the woman whose " +
      "initials are in the corner.",
    legal_name: "Coopérative Nomad Weave",
    tax_id: "MA00771940",
    email: "idir@nomad-weave.example",
    phone: "+212 535 555 044",
    address: {
      address_1: "3 Route d'Azrou",
      city: "Ifrane",
      postal_code: "53000",
      country_code: "ma",
    },
    password: PASSWORD,
    first_name: "Idir",
    last_name: "Amghar",
    trusted: false,
    verified: true,
    logo: weaveLogo("#2f4a4a", "#f1e3c8", "#c9694a"),
    cover: dunesCover("#e9c3a6", "#f2a65a", "#d9a066", "#8a3f2d"),
    shipping: [12, 9.9, 1800, 3.6],
    products: [...WEAVE_PRODUCTS, ...WEAVE_LOTS],
  },
  {
    handle: "lumen-oud",
    name: "Lumen & Oud",
    biography:
      "Noor pours, Tomás saws. From a studio behind a bakery in Lisbon come candles, soap and " +
      "lanterns in batches small enough to number by hand.",
    legal_name: "Noor Rahal & Tomás Vaz, Lda.",
    tax_id: "PT514882301",
    email: "noor@lumen-oud.example",
    phone: "+351 21 555 0177",
    address: {
      address_1: "Rua do Forno 8",
      city: "Lisboa",
      postal_code: "1100-341",
      country_code: "pt",
    },
    password: PASSWORD,
    first_name: "Noor",
    last_name: "Rahal",
    trusted: false,
    verified: false,
    logo: starLogo("#2d3550", "#e0b765", "#ffcf7a"),
    cover: lanternsCover("#2d3550", "#3a2a20", "#ffc76a"),
    shipping: [5, 4.5, 800, 1.5],
    products: [...SCENT_PRODUCTS, ...SCENT_LOTS],
    asks_for_verification: true,
  },
  {
    handle: "palm-and-reed",
    name: "Palm & Reed",
    biography:
      "Baskets from the palm groves of Skoura, plaited by five sisters between the date harvest " +
      "and the first rain. When it is time for the dates, the shop is closed.",
    legal_name: "Palm & Reed, Halima Oubella",
    tax_id: "MA00640518",
    email: "halima@palm-reed.example",
    phone: "+212 524 555 067",
    address: {
      address_1: "2 Piste de la Kasbah",
      city: "Skoura",
      postal_code: "45500",
      country_code: "ma",
    },
    password: PASSWORD,
    first_name: "Halima",
    last_name: "Oubella",
    trusted: true,
    verified: false,
    logo: weaveLogo("#6d5a2e", "#f4e8c9", "#a9803a"),
    cover: dunesCover("#f1dfb9", "#f0b35a", "#c99a58", "#6d5a2e"),
    shipping: [8, 6.9, 1200, 2.4],
    products: REED_PRODUCTS,
    standing: { away_days: 12 },
  },
  {
    handle: "brass-lane",
    name: "Brass Lane",
    biography: "Lanterns and trays, hammered and pierced by hand. So we say.",
    legal_name: "Brass Lane Trading Ltd",
    tax_id: "GB882140077",
    email: "owen@brass-lane.example",
    phone: "+44 20 5550 0188",
    address: {
      address_1: "91 Commercial Street",
      city: "London",
      postal_code: "E1 6LZ",
      country_code: "gb",
    },
    password: PASSWORD,
    first_name: "Owen",
    last_name: "Marsh",
    trusted: false,
    verified: false,
    logo: starLogo("#5b4a1f", "#f0dca0", "#ffd98a"),
    cover: lanternsCover("#3b2f1a", "#5b4a1f", "#ffd27a"),
    shipping: [7, 6, 1100, 2.1],
    products: BRASS_PRODUCTS,
    standing: { suspended: "Three buyers received stamped tin sold as hand-pierced brass." },
  },
]

/** Waits for the merchant's decision. */
export const APPLICATION = {
  handle: "dune-leather",
  name: "Dune Leather",
  biography:
    "Bags and belts of vegetable-tanned goat leather from Fès, cut and saddle-stitched by my " +
    "father and me. We have sold at the Saturday market for eleven years.",
  legal_name: "Dune Leather, Yassine Filali",
  tax_id: "MA00993127",
  email: "yassine@dune-leather.example",
  phone: "+212 535 555 091",
  address: {
    address_1: "27 Derb Chouara",
    city: "Fès",
    postal_code: "30110",
    country_code: "ma",
  },
}
