import * as z from "zod";

/**
 * A schema that names every field of its type: a field added to the type and forgotten here would be lost by an import, so the compiler
 * refuses it.
 */
export const exactly =
  <T>() =>
  <Shape extends { [K in keyof T]-?: z.ZodType<T[K]> }>(shape: Shape) =>
    z.object(shape);
