const BPS_OF_ALL = 10_000n

/** The house's share in whole minor units, halves up: 2.5 % of 10.10 USD is 0.25. */
export function feeOf(price: number, fee_bps: number): number {
  // The product of both may be above what a number holds exactly.
  return Number((BigInt(price) * BigInt(fee_bps) + BPS_OF_ALL / 2n) / BPS_OF_ALL)
}
