import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Slices made before the column existed learn whose they are. It reads the platform's table once,
 * and only where that table is there: a test of this module alone has none.
 */
export class Migration20261121050000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      do $$ begin
        if to_regclass('public."order"') is not null then
          update seller_order set customer_id = "order".customer_id
            from "order"
           where "order".id = seller_order.order_id and seller_order.customer_id is null;
        end if;
      end $$;`)
  }

  /** Nothing to take back: the column goes with the migration before. */
  override async down(): Promise<void> {}
}
