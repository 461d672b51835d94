/** The frame of every page: navigation, the primary column, and what stands beside it. */
import { type ReactNode, useState } from "react";
import { Icon, type IconName } from "../icons";
import { Avatar } from "../posts/parts";
import { Link, navigate, usePlace } from "../router";
import { useSite } from "../state";
import { type Dir, THEMES, type Theme, useLook } from "../theme";
import { LessonBar } from "../training/lesson-bar";

function Tab({ to, id, icon, label, on }: { to: string; id: string; icon: IconName; label: string; on: boolean }) {
  return (
    <Link to={to} data-testid={id} aria-label={label} aria-current={on ? "page" : undefined} className={on ? "tab on" : "tab"}>
      <div>
        <Icon name={icon} size={26} filled={on && icon !== "search"} />
        <div dir="ltr">
          <span>{label}</span>
        </div>
      </div>
    </Link>
  );
}

function SideNav() {
  const viewer = useSite((state) => state.viewer);
  const { path } = usePlace().page;
  return (
    <header role="banner" className="side">
      <div className="side-inner">
        <h1>
          <Link to="/home" aria-label="Practice" className="mark">
            P
          </Link>
        </h1>
        <nav aria-label="Primary" role="navigation">
          <Tab to="/home" id="AppTabBar_Home_Link" icon="home" label="Home" on={path === "/home"} />
          <Tab to="/explore" id="AppTabBar_Explore_Link" icon="search" label="Explore" on={path === "/explore" || path === "/search"} />
          <Tab
            to="/notifications"
            id="AppTabBar_Notifications_Link"
            icon="bell"
            label="Notifications"
            on={path.startsWith("/notifications")}
          />
          <Tab to="/messages" id="AppTabBar_DirectMessage_Link" icon="mail" label="Messages" on={path.startsWith("/messages")} />
          <Tab to="/i/chat" id="AppTabBar_Chat_Link" icon="chat" label="Chat" on={path.startsWith("/i/chat")} />
          {viewer && (
            <Tab
              to={`/${viewer.handle}`}
              id="AppTabBar_Profile_Link"
              icon="person"
              label="Profile"
              on={path === `/${viewer.handle}` || path === `/${viewer.handle}/with_replies`}
            />
          )}
          <Tab to="/practice-lessons" id="practice-lessons" icon="lesson" label="Lessons" on={path === "/practice-lessons"} />
        </nav>
        <Link to="/compose/post" over data-testid="SideNav_NewTweet_Button" aria-label="Post" className="pill accent post-button">
          <div dir="ltr">
            <span className="roomy">Post</span>
            <span className="narrow">+</span>
          </div>
        </Link>
        {viewer && (
          <div className="account">
            <button
              type="button"
              aria-label="Account menu"
              aria-haspopup="menu"
              aria-expanded={false}
              data-testid="SideNav_AccountSwitcher_Button"
            >
              <Avatar user={viewer} link={false} />
              <div className="account-names">
                <div dir="ltr" className="strong">
                  <span>{viewer.name}</span>
                </div>
                <div dir="ltr" className="soft">
                  <span>@{viewer.handle}</span>
                </div>
              </div>
            </button>
          </div>
        )}
      </div>
    </header>
  );
}

function Sidebar() {
  const [words, setWords] = useState("");
  const { theme, dir, setTheme, setDir } = useLook();
  return (
    <div data-testid="sidebarColumn" className="beside">
      <form
        role="search"
        aria-label="Search"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim()) navigate(`/search?q=${encodeURIComponent(words.trim())}&src=typed_query&f=live`);
        }}
      >
        <label className="search-box">
          <Icon name="search" size={18} />
          <input
            aria-label="Search query"
            data-testid="SearchBox_Search_Input"
            placeholder="Search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      </form>
      <section className="card" aria-label="Display">
        <h2>Practice site</h2>
        <p className="soft">Everything here is made up. Nothing leaves this computer.</p>
        <fieldset>
          <legend>Background</legend>
          {(Object.keys(THEMES) as Theme[]).map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="theme" value={one} checked={theme === one} onChange={() => setTheme(one)} /> {THEMES[one][0]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Direction</legend>
          {(["ltr", "rtl"] as Dir[]).map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="dir" value={one} checked={dir === one} onChange={() => setDir(one)} />{" "}
              {one === "ltr" ? "Left to right" : "Right to left"}
            </label>
          ))}
        </fieldset>
      </section>
    </div>
  );
}

/** A page within the frame; `wide` pages bring their own second column. */
export function Layout({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <>
      <LessonBar />
      <div className="frame">
        <SideNav />
        <main role="main" className={wide ? "wide" : undefined}>
          {wide ? (
            children
          ) : (
            <>
              <div data-testid="primaryColumn" className="primary">
                <div aria-label={label} tabIndex={0} className="primary-inner">
                  {children}
                </div>
              </div>
              <Sidebar />
            </>
          )}
        </main>
        <Toast />
      </div>
    </>
  );
}

/** The head of a page that one goes back from. */
export function BackHead({ title, under }: { title: string; under?: string }) {
  return (
    <div className="head">
      <button
        type="button"
        aria-label="Back"
        data-testid="app-bar-back"
        className="icon-button"
        onClick={() => (history.length > 1 ? history.back() : navigate("/home"))}
      >
        <Icon name="back" />
      </button>
      <div>
        <h2 dir="auto">{title}</h2>
        {under && <div className="soft small">{under}</div>}
      </div>
    </div>
  );
}

export interface HeadTab {
  to: string;
  label: string;
  on: boolean;
}

export const Tabs = ({ label, tabs }: { label: string; tabs: HeadTab[] }) => (
  <nav aria-label={label}>
    <div role="tablist" className="tabs" data-testid="ScrollSnap-List">
      {tabs.map((tab) => (
        <div key={tab.to} role="presentation">
          <Link to={tab.to} role="tab" aria-selected={tab.on} tabIndex={tab.on ? 0 : -1}>
            <div dir="ltr">
              <span>{tab.label}</span>
            </div>
          </Link>
        </div>
      ))}
    </div>
  </nav>
);

function Toast() {
  const toast = useSite((state) => state.toast);
  return (
    <div role="alert" className="toast-place">
      {toast && (
        <div data-testid="toast" className="toast">
          <span>{toast.text}</span>
          {toast.to && <Link to={toast.to}>View</Link>}
        </div>
      )}
    </div>
  );
}
