import { Skeleton } from "@medusajs/ui"

type PageSkeletonProps = { main?: number; side?: number }

/** Stands where the page will be, in about its shape. */
export const PageSkeleton = ({ main = 2, side = 0 }: PageSkeletonProps) => (
  <div
    aria-busy
    className={
      side
        ? "flex flex-col gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]"
        : "flex flex-col gap-y-3"
    }
  >
    <Blocks count={main} />
    {side > 0 && <Blocks count={side} />}
  </div>
)

const Blocks = ({ count }: { count: number }) => (
  <div className="flex w-full flex-col gap-y-3">
    {Array.from({ length: count }, (_, index) => (
      <Skeleton key={index} className={index ? "h-64 w-full" : "h-40 w-full"} />
    ))}
  </div>
)
