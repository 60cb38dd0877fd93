import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import StatProgress from "./models/stat-progress"

export type Ctx = Context<EntityManager>

export type StatisticsOptions = {
  /** Whose days they are. */
  time_zone: string
}

/** The service is a chain of classes: storage → queue → counting → reading. */
export class StatisticsStorage extends MedusaService({ StatProgress }) {
  readonly options: StatisticsOptions

  constructor(dependencies: object, options: StatisticsOptions) {
    super(dependencies, options)
    this.options = options
  }
}
