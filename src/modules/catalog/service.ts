import { MedusaService } from "@medusajs/framework/utils"
import CatalogImport from "./models/catalog-import"
import CatalogImportError from "./models/catalog-import-error"
import ProductAttribute from "./models/product-attribute"
import ProductListingGroup from "./models/product-listing-group"

export default class CatalogModuleService extends MedusaService({
  ProductAttribute,
  ProductListingGroup,
  CatalogImport,
  CatalogImportError,
}) {}
