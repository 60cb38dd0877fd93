import { deliveryVerbs } from "../../../../admin/webhook-deliveries/delivery-verbs"
import { storeOf } from "../../../webhook-endpoints/store-of"

export const POST = deliveryVerbs(storeOf).replay
