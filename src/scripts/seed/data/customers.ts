const PASSWORD = "souk-customer"

export type DemoAddress = {
  first_name: string
  last_name: string
  address_1: string
  city: string
  province?: string
  postal_code: string
  country_code: string
  phone: string
}
export type DemoCustomer = { email: string; password: string; address: DemoAddress }

export const CUSTOMERS: DemoCustomer[] = [
  {
    email: "emma@example.com",
    password: PASSWORD,
    address: {
      first_name: "Emma",
      last_name: "Fischer",
      address_1: "Kastanienallee 48",
      city: "Berlin",
      postal_code: "10119",
      country_code: "de",
      phone: "+49 30 5550 148",
    },
  },
  {
    email: "lucas@example.com",
    password: PASSWORD,
    address: {
      first_name: "Lucas",
      last_name: "Moreau",
      address_1: "11 rue des Martyrs",
      city: "Paris",
      postal_code: "75009",
      country_code: "fr",
      phone: "+33 1 55 55 01 11",
    },
  },
  {
    email: "grace@example.com",
    password: PASSWORD,
    address: {
      first_name: "Grace",
      last_name: "Walker",
      address_1: "2210 Alder Street",
      city: "Portland",
      province: "OR",
      postal_code: "97214",
      country_code: "us",
      phone: "+1 503 555 0122",
    },
  },
  {
    email: "haruka@example.com",
    password: PASSWORD,
    address: {
      first_name: "Haruka",
      last_name: "Sato",
      address_1: "3-12-5 Yanaka",
      city: "Tokyo",
      postal_code: "110-0001",
      country_code: "jp",
      phone: "+81 3 5550 1312",
    },
  },
  {
    email: "fahad@example.com",
    password: PASSWORD,
    address: {
      first_name: "Fahad",
      last_name: "Al-Sabah",
      address_1: "Block 4, Street 12, House 7",
      city: "Kuwait City",
      postal_code: "15461",
      country_code: "kw",
      phone: "+965 2555 0104",
    },
  },
]

/** Buys without an account. */
export const GUEST: Omit<DemoCustomer, "password"> = {
  email: "sofia.guest@example.com",
  address: {
    first_name: "Sofia",
    last_name: "Ricci",
    address_1: "Via dei Servi 20",
    city: "Firenze",
    postal_code: "50122",
    country_code: "it",
    phone: "+39 055 555 0120",
  },
}
