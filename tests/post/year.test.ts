import { describe } from "vitest";
import { yearOfPosts } from "./year.ts";

describe("one instance over files", () => yearOfPosts());
