import { WebhookWatermarks } from "./watermarks"

export default class WebhookModuleService extends WebhookWatermarks {}
