import { CatalogImports } from "./imports"

export default class CatalogModuleService extends CatalogImports {}
