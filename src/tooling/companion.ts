/** `npm run companion`: runs the companion by itself, makes a link for an owner, backs up and restores. */
import "../companion/main";
