import { z } from "@medusajs/framework/zod"
import {
  SellerCancelOrder,
  SellerListOrders,
  SellerSetOrderStatus,
} from "../../seller/orders/validators"

const id = z.string().min(1).max(100).optional()

export const AdminListSellerOrders = SellerListOrders.extend({ seller_id: id })

export const AdminSetSellerOrderStatus = SellerSetOrderStatus
export type AdminSetSellerOrderStatus = SellerSetOrderStatus

export const AdminCancelSellerOrder = SellerCancelOrder
export type AdminCancelSellerOrder = SellerCancelOrder
