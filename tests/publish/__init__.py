"""Tests of ssg/publish/."""
