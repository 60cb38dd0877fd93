import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import CatalogImport from "./models/catalog-import"
import CatalogImportError from "./models/catalog-import-error"
import ProductAttribute from "./models/product-attribute"
import ProductContent from "./models/product-content"
import ProductListingGroup from "./models/product-listing-group"

export type Ctx = Context<EntityManager>
export const managerOf = (context: Ctx) => (context.transactionManager ?? context.manager)!

/** The tables of the domain; the rules over them are in the classes built on this one. */
export class CatalogStorage extends MedusaService({
  ProductContent,
  ProductAttribute,
  ProductListingGroup,
  CatalogImport,
  CatalogImportError,
}) {}
