/** Lessons over the wire: `lessons` to choose from, and attempts, each named by when it began. No operation of X's is among them. */
import { Hono } from "hono";
import { LESSON_IDS, type LessonId } from "../domain/training/lesson";
import type { Training } from "./training";

const isLesson = (id: string): id is LessonId => (LESSON_IDS as readonly string[]).includes(id);

/** The routes, below `/i/api/practice`. */
export function trainingRoutes(training: Training) {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header("cache-control", "no-store");
  });
  app.get("/lessons", (c) => c.json(training.lessons));
  app.post("/lessons/:id", (c) => {
    const id = c.req.param("id");
    return isLesson(id) ? c.json(training.start(id)) : c.json({ error: "There is no such lesson." }, 404);
  });
  app.get("/attempts/:startedAt{\\d{1,13}}", (c) => {
    const attempt = training.attempt(Number(c.req.param("startedAt")));
    return attempt ? c.json(attempt) : c.json({ error: "There is no such attempt." }, 404);
  });
  app.delete("/attempts/:startedAt{\\d{1,13}}", (c) => {
    const isStopped = training.stop(Number(c.req.param("startedAt")));
    return isStopped ? c.body(null, 204) : c.json({ error: "Nothing runs." }, 409);
  });
  return app;
}
