import { WebhookForgetting } from "./forgetting"

export default class WebhookModuleService extends WebhookForgetting {}
