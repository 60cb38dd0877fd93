import { OtpWatermarks } from "./watermarks"

export default class OtpModuleService extends OtpWatermarks {}
