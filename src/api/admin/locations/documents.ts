import { z } from "@medusajs/framework/zod"
import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminCity, AdminCountry, AdminProvince } from "./schemas"

const NO_COUNTRY = { 404: "The data has no country of this code" } as const

export const adminLocationDocuments = documents(
  "Locations",
  {
    "GET /admin/locations/countries": {
      summary: "List countries",
      answer: pageOf("countries", AdminCountry, {
        data_version: z.string(),
        attribution: z.string(),
      }),
    },
    "POST /admin/locations/countries/:code/enable": {
      summary: "Enable a country",
      description: "Its places are imported afterwards: `import_state` shows how far that is.",
      example: {},
      answer: one("country", AdminCountry),
      refusals: NO_COUNTRY,
    },
    "POST /admin/locations/countries/:code/disable": {
      summary: "Disable a country",
      description:
        "Its places are offered no more, and no address can point at one; what was imported stays.",
      example: {},
      answer: one("country", AdminCountry),
      refusals: NO_COUNTRY,
    },
    "GET /admin/locations/provinces": {
      summary: "List a country's provinces",
      description: "What was imported, also of a country that is disabled.",
      answer: pageOf("provinces", AdminProvince),
    },
    "GET /admin/locations/cities": {
      summary: "List a country's cities",
      description: "What was imported, also of a country that is disabled.",
      answer: pageOf("cities", AdminCity),
    },
  },
  "The countries in which addresses may be, with their provinces and cities."
)
