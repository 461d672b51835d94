/** The practice site's page. */
import "draft-js/dist/Draft.css";
import "./style/base.css";
import "./style/frame.css";
import "./style/posts.css";
import "./style/notices.css";
import "./style/composer.css";
import "./style/profile.css";
import "./style/private.css";
import "./style/lessons.css";
import "./style/narrow.css";
import { createRoot } from "react-dom/client";
import { ComposeDialog } from "./composer/compose-dialog";
import { HomePage, NotificationsPage, SearchPage } from "./pages/lists";
import { PostPage } from "./pages/post-page";
import { ProfilePage } from "./pages/profile-page";
import { ChatPage } from "./private/chat-page";
import { ComposeDmPage, MessagesPage } from "./private/messages-page";
import { startRouter, usePlace } from "./router";
import { loadViewer, toast } from "./state";
import { startLook } from "./theme";
import { followLesson } from "./training/lesson-state";
import { LessonsPage } from "./training/lessons-page";

const DIALOG = /^\/(compose\/(post|tweet)|intent\/(post|tweet))$/;
const POST = /^\/(?:i|\w+)\/(?:web\/)?status\/(\d+)/;

function PageAt({ path, search }: { path: string; search: string }) {
  const post = POST.exec(path)?.[1];
  if (post) return <PostPage id={post} />;
  if (path === "/notifications" || path === "/notifications/mentions") return <NotificationsPage mentions={path.endsWith("mentions")} />;
  if (path === "/search" || path === "/explore" || path.startsWith("/hashtag/")) return <SearchPage key={path + search} />;
  if (path === "/messages/compose") return <ComposeDmPage />;
  const dm = /^\/messages(?:\/(\d+(?:-\d+)?))?$/.exec(path);
  if (dm) return <MessagesPage {...(dm[1] && { id: dm[1] })} />;
  const chat = /^\/i\/chat(?:\/(\d+-\d+))?$/.exec(path);
  if (chat) return <ChatPage {...(chat[1] && { id: chat[1] })} />;
  if (path === "/practice-lessons") return <LessonsPage />;
  if (path === "/home" || path === "/practice-hostile" || DIALOG.test(path)) return <HomePage />;
  const profile = /^\/(\w{1,20})(\/with_replies)?$/.exec(path);
  return <ProfilePage key={profile?.[1] ?? path} handle={profile?.[1] ?? path.slice(1, 21)} replies={profile?.[2] !== undefined} />;
}

function Site() {
  const { path, page } = usePlace();
  const dialog = DIALOG.test(path);
  return (
    <>
      <PageAt path={page.path} search={page.query.toString()} />
      {dialog && <ComposeDialog key={location.search} />}
    </>
  );
}

startLook();
startRouter();
followLesson();
loadViewer().catch(() => toast("Something went wrong. Try reloading."));
const root = document.getElementById("react-root");
if (root) createRoot(root).render(<Site />);
