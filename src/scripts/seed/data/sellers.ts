import {
  dunesCover,
  jarLogo,
  lanternsCover,
  shelfCover,
  starLogo,
  weaveLogo,
} from "../pictures/stores"
import { CLAY_PRODUCTS } from "./clay-products"
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
}

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
    products: CLAY_PRODUCTS,
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
    products: WEAVE_PRODUCTS,
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
    products: SCENT_PRODUCTS,
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
