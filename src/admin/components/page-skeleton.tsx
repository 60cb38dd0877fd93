import { Container, Skeleton } from "@medusajs/ui"

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

/** Cards as on the page: bare blocks have nearly its colour, and it would look empty. */
const Blocks = ({ count }: { count: number }) => (
  <div className="flex w-full flex-col gap-y-3">
    {Array.from({ length: count }, (_, index) => (
      <Container key={index} className="flex flex-col gap-y-4 px-6 py-4">
        <Skeleton className="h-6 w-1/3" />
        <Skeleton className={index ? "h-48 w-full" : "h-24 w-full"} />
      </Container>
    ))}
  </div>
)
