import { NoticeWatermarks } from "./watermarks"

export default class NoticeModuleService extends NoticeWatermarks {}
