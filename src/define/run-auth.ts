// The page is made of all the others.
import "./all.js";
