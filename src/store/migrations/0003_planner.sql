CREATE TABLE `counted` (
	`hash` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `hidden_leaf` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`measure` text NOT NULL,
	`week` text NOT NULL,
	`month` text NOT NULL,
	`half` text NOT NULL,
	`place` text NOT NULL,
	`service` text NOT NULL,
	`outcome` text NOT NULL,
	`asks` integer NOT NULL,
	`people` integer NOT NULL,
	`askers` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `release_step` (
	`period` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `released_cell` (
	`measure` text NOT NULL,
	`period` text NOT NULL,
	`place` text NOT NULL,
	`area` text NOT NULL,
	`service` text NOT NULL,
	`outcome` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`period`, `place`, `measure`, `area`, `service`, `outcome`)
);
--> statement-breakpoint
CREATE TABLE `released_gap` (
	`month` text NOT NULL,
	`words` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`month`, `words`)
);
--> statement-breakpoint
CREATE TABLE `unanswered` (
	`id` integer PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`text` text NOT NULL,
	`fresh` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `planner_account` (
	`login` text PRIMARY KEY NOT NULL,
	`password` text NOT NULL,
	`role` text NOT NULL,
	`scope` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `planner_attempt` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `planner_attempt_key` ON `planner_attempt` (`key`,`at`);--> statement-breakpoint
CREATE TABLE `planner_audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`login` text NOT NULL,
	`action` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `planner_session` (
	`hash` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `demand` ADD `first_of_month` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `demand` ADD `first_of_service` integer DEFAULT false NOT NULL;