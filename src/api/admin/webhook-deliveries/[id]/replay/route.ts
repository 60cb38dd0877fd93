import { deliveryVerbs } from "../../delivery-verbs"
import { merchantOf } from "../../../webhook-endpoints/merchant-of"

export const POST = deliveryVerbs(merchantOf).replay
