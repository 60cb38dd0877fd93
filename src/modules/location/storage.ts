import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import type { NewCity, NewProvince } from "./data"
import LocationCity from "./models/location-city"
import LocationCountry from "./models/location-country"
import LocationProvince from "./models/location-province"
import { WHOLE_COUNTRY } from "./rules"

export type Ctx = Context<EntityManager>
export type LocationCountryRow = InferTypeOf<typeof LocationCountry>
export type LocationProvinceRow = InferTypeOf<typeof LocationProvince>
export type LocationCityRow = InferTypeOf<typeof LocationCity>

const PROVINCE_COLUMNS = `"id" text, "country_code" text, "code" text, "name" text, "search" text`
const CITY_COLUMNS = `"id" text, "country_code" text, "province_id" text, "name" text,
  "district" text, "search" text`

/** The tables of the domain, and what is written into them by thousands. */
export class LocationStorage extends MedusaService({
  LocationCountry,
  LocationProvince,
  LocationCity,
}) {
  /** Writes a batch; rows that are there already get the names of now. */
  @InjectTransactionManager()
  async writeProvinces(
    rows: NewProvince[],
    version: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await context.transactionManager!.execute(
      `insert into location_province (id, country_code, code, name, search, data_version)
       select distinct on (id) id, country_code, code, name, search, ?
         from jsonb_to_recordset(?::jsonb) as row(${PROVINCE_COLUMNS})
       on conflict (id) do update set name = excluded.name, search = excluded.search,
         data_version = excluded.data_version, updated_at = now(), deleted_at = null`,
      [version, JSON.stringify(rows)]
    )
  }

  /** As `writeProvinces`, and tells how far the import of the country is. */
  @InjectTransactionManager()
  async writeCities(
    country_code: string,
    rows: NewCity[],
    version: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const manager = context.transactionManager!
    await manager.execute(
      `insert into location_city
         (id, country_code, province_id, name, district, search, data_version)
       select distinct on (id) id, country_code, province_id, name, district, search, ?
         from jsonb_to_recordset(?::jsonb) as row(${CITY_COLUMNS})
       on conflict (id) do update set name = excluded.name, district = excluded.district,
         search = excluded.search, data_version = excluded.data_version, updated_at = now(),
         deleted_at = null`,
      [version, JSON.stringify(rows)]
    )
    // The claim lives as long as the import gets on.
    await manager.execute(
      `update location_country set import_progress = import_progress + ?, import_claimed_at = ?,
         updated_at = now() where code = ?`,
      [rows.length, now, country_code]
    )
  }

  /** Takes away what the new version no longer has, and counts what is there. */
  protected async settle(country_code: string, version: string, context: Ctx) {
    const manager = context.transactionManager!
    for (const table of ["location_city", "location_province"]) {
      // The index leaves deleted rows out; naming that lets the query use it.
      await manager.execute(
        `delete from ${table}
          where country_code = ? and data_version <> ? and deleted_at is null`,
        [country_code, version]
      )
    }
    // A province for the rest of the cities is there only where such cities are.
    await manager.execute(
      `delete from location_province p where p.country_code = ? and p.code = ?
         and not exists
           (select 1 from location_city c where c.province_id = p.id and c.deleted_at is null)`,
      [country_code, WHOLE_COUNTRY]
    )
    const [counted] = await manager.execute<{ provinces: string; cities: string }[]>(
      `select (select count(*) from location_province
                where country_code = ? and deleted_at is null) as provinces,
              (select count(*) from location_city
                where country_code = ? and deleted_at is null) as cities`,
      [country_code, country_code]
    )
    return { provinces: Number(counted.provinces), cities: Number(counted.cities) }
  }
}
