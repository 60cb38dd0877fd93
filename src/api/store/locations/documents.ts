import { z } from "@medusajs/framework/zod"
import { pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { StoreCity, StoreCountry, StoreProvince } from "./schemas"

const NOT_OFFERED = { 404: "The country is not offered; the message lists those that are" }
/** All of them at once, of which there may be none. */
const all = { limit: z.number().int().min(0) }

export const storeLocationDocuments = documents("Locations", {
  "GET /store/locations/countries": {
    summary: "List countries",
    description: `Those whose cities addresses can name, all at once. \`attribution\` has to be shown
wherever the places are.`,
    is_open: true,
    answer: pageOf("countries", StoreCountry, { ...all, attribution: z.string() }),
  },
  "GET /store/locations/provinces": {
    summary: "List provinces",
    description: "Of one country, by name.",
    is_open: true,
    answer: pageOf("provinces", StoreProvince),
    refusals: NOT_OFFERED,
  },
  "GET /store/locations/cities": {
    summary: "Find cities",
    description: `Of a province or a whole country; one of the two is needed. Those that begin with the
words come first. An address names its city in \`metadata.city_id\`.`,
    is_open: true,
    answer: pageOf("cities", StoreCity),
    refusals: NOT_OFFERED,
  },
})
